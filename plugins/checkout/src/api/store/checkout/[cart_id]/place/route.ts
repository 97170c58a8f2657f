import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { placeOrderOnce } from "../../../../../workflows"
import { orderAnswer } from "../../answers"
import { placeBody } from "../../validators"

/** Places the order of a cart, once: another request for the same cart answers the same order. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const orderId = await placeOrderOnce(req.scope, {
    ...placeBody.parse(req.body ?? {}),
    cart_id: req.params["cart_id"] ?? "",
    customer_id: req.auth_context?.actor_id || undefined,
  })
  res.json({ type: "order", order: await orderAnswer(req.scope, orderId) })
})
