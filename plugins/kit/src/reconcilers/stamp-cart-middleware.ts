import type { MiddlewareRoute } from "@medusajs/framework/http"
import { route } from "../http"
import { stampCart } from "./stamp-cart"

const stampCompleted = route(async (req, _res, next) => {
  if (req.params.id) await stampCart(req.scope, req.params.id)
  next()
})

/** A webhook of the payment provider completes a cart too, without a route: so it is stamped when payment begins. */
const stampPaid = route(async (req, _res, next) => {
  const body: unknown = req.body
  const cartId = typeof body === "object" && body !== null && "cart_id" in body ? body.cart_id : undefined
  if (typeof cartId === "string") await stampCart(req.scope, cartId)
  next()
})

/** Stamps carts on the way through Medusa's own routes: see `stampCart`. */
export const stampCartRoutes: MiddlewareRoute[] = [
  { matcher: "/store/carts/:id/complete", methods: ["POST"], middlewares: [stampCompleted] },
  { matcher: "/store/payment-collections", methods: ["POST"], middlewares: [stampPaid] },
]
