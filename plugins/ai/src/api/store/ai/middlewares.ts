import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"
import { idempotent } from "@webox/kit/http"

/** Generations belong to a customer who is signed in: everybody else gets 401. */
export const aiMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/ai", middlewares: [authenticate("customer", ["session", "bearer"])] },
  // A prompt that is too long for its model is told so; only what is far too long is cut off before that.
  { matcher: "/store/ai", methods: ["POST"], bodyParser: { sizeLimit: "1mb" } },
  { matcher: "/store/ai/generations", methods: ["POST"], middlewares: [idempotent()] },
]
