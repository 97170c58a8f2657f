import { defineMiddlewares } from "@medusajs/framework/http"
import { idempotent } from "@webox/kit/http"

export default defineMiddlewares({
  routes: [{ matcher: "/store/orders/:id/reorder", methods: ["POST"], middlewares: [idempotent()] }],
})
