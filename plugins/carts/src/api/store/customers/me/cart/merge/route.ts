import { route } from "@webox/kit/http"
import { mergeCartWorkflow } from "../../../../../../workflows"
import { callerOf, type CustomerRequest } from "../../../../../caller"
import { mergeCartBody } from "../validators"

/** Brings the guest's cart that the client holds into the customer's. */
export const POST = route(async (req: CustomerRequest, res) => {
  const input = { ...mergeCartBody.parse(req.body ?? {}), ...callerOf(req) }
  const { result } = await mergeCartWorkflow(req.scope).run({ input })
  res.json(result)
})
