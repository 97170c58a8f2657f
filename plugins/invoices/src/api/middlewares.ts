import { authenticate, defineMiddlewares } from "@medusajs/framework/http"

export default defineMiddlewares({
  routes: [
    { matcher: "/store/invoices", methods: ["GET"], middlewares: [authenticate("customer", ["session", "bearer"])] },
  ],
})
