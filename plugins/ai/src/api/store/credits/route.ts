import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { CREDITS_MODULE, type CreditsModuleService } from "../../../modules/credits"
import { presentAccount, presentValue } from "./answers"

/** `GET /store/credits`: what the signed-in customer has. */
export const GET = route(async (req: AuthenticatedMedusaRequest, res) => {
  const service = req.scope.resolve<CreditsModuleService>(CREDITS_MODULE)
  const [account, terms] = await Promise.all([service.account(req.auth_context.actor_id), service.terms()])
  res.set("Cache-Control", "private, no-store")
  res.json({ credits: { ...presentAccount(account), value: presentValue(terms) } })
})
