import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { prepareCheckoutWorkflow } from "../../../../../workflows"
import { cartAnswer } from "../../answers"
import { prepareBody } from "../../validators"

/** Puts what the shopper told so far into the cart and answers it with all totals. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { result: cart } = await prepareCheckoutWorkflow(req.scope).run({
    input: {
      ...prepareBody.parse(req.body ?? {}),
      cart_id: req.params["cart_id"] ?? "",
      customer_id: req.auth_context?.actor_id || undefined,
    },
  })
  res.json({ cart: cartAnswer(cart) })
})
