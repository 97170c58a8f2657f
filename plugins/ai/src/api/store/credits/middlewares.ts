import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"

/** Credits belong to a customer who is signed in: everybody else gets 401. */
export const creditsMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/credits", middlewares: [authenticate("customer", ["session", "bearer"])] },
]
