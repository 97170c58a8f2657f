import { defineMiddlewares } from "@medusajs/framework/http"
import { idempotent } from "@webox/kit/http"

export default defineMiddlewares({
  routes: [{ matcher: "/store/checkout/:cart_id/place", methods: ["POST"], middlewares: [idempotent()] }],
})
