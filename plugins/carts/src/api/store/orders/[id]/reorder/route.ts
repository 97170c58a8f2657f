import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route, signedInCustomer } from "@webox/kit/http"
import { reorderWorkflow } from "../../../../../workflows"
import { salesChannelsOf } from "../../../../caller"
import { reorderBody } from "./validators"

/** Puts what is left of an order into a cart. The kit's guards have checked that order and cart are the caller's. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { result } = await reorderWorkflow(req.scope).run({
    input: {
      ...reorderBody.parse(req.body ?? {}),
      order_id: req.params["id"] ?? "",
      customer_id: signedInCustomer(req),
      sales_channel_ids: salesChannelsOf(req),
    },
  })
  res.json(result)
})
