import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"
import { idempotent } from "@webox/kit/http"

/** What belongs to a customer who is signed in: everybody else gets 401. Medusa itself keeps `/admin` for users. */
export const aiMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/ai", middlewares: [authenticate("customer", ["session", "bearer"])] },
  ...["/store/ai", "/admin/ai"].flatMap(ordersOnce),
]

function ordersOnce(api: string): MiddlewareRoute[] {
  return [
    // A prompt that is too long for its model is told so; only what is far too long is cut off before that.
    { matcher: api, methods: ["POST"], bodyParser: { sizeLimit: "1mb" } },
    // A picture is taken as it is.
    { matcher: `${api}/uploads`, methods: ["POST"], bodyParser: false },
    { matcher: `${api}/generations`, methods: ["POST"], middlewares: [idempotent()] },
    { matcher: `${api}/generations/:id/retry`, methods: ["POST"], middlewares: [idempotent()] },
  ]
}
