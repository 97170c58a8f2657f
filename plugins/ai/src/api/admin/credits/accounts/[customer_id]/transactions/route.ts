import { route } from "@webox/kit/http"
import { CREDITS_MODULE, type CreditsModuleService } from "../../../../../../modules/credits"
import { sendStatement } from "../../../../../store/credits/send-statement"
import { knownCustomer } from "../../../known-customer"

/** `GET /admin/credits/accounts/:customer_id/transactions`: a customer's statement, as the customer sees it. */
export const GET = route(async (req, res) => {
  const customerId = await knownCustomer(req)
  await sendStatement(req, res, req.scope.resolve<CreditsModuleService>(CREDITS_MODULE), customerId)
})
