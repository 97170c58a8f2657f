import { route } from "@webox/kit/http"
import { CREDITS_MODULE, type CreditsModuleService } from "../../../../../modules/credits"
import { toCredits } from "../../../../../modules/credits/credit-amount"
import { presentAccount } from "../../../../store/credits/answers"
import { knownCustomer } from "../../known-customer"

/** `GET /admin/credits/accounts/:customer_id`: what a customer has, and owes. */
export const GET = route(async (req, res) => {
  const customer_id = await knownCustomer(req)
  const service = req.scope.resolve<CreditsModuleService>(CREDITS_MODULE)
  const [account, owed] = await Promise.all([service.account(customer_id), service.owed(customer_id)])
  res.json({ account: { customer_id, ...presentAccount(account), owed: toCredits(owed) } })
})
