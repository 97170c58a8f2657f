import { route } from "@webox/kit/http"
import { presentWorkToMerchant } from "../../../../../store/credits/answers"
import { sendStatement } from "../../../../../store/credits/send-statement"
import { knownCustomer } from "../../../known-customer"

/** `GET /admin/credits/accounts/:customer_id/transactions`: a customer's statement, without what the customer wrote. */
export const GET = route(async (req, res) => sendStatement(req, res, await knownCustomer(req), presentWorkToMerchant))
