import { authenticate, defineMiddlewares } from "@medusajs/framework/http"
import { idempotent } from "@webox/kit/http"

export default defineMiddlewares({
  routes: [
    { matcher: "/admin/invoices/:id/send", methods: ["POST"], middlewares: [idempotent()] },
    { matcher: "/store/invoices", methods: ["GET"], middlewares: [authenticate("customer", ["session", "bearer"])] },
  ],
})
