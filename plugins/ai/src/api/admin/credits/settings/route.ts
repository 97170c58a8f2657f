import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { fromMicros } from "@webox/kit/money"
import { route } from "@webox/kit/http"
import { CREDITS_MODULE, creditErrors, type CreditsModuleService } from "../../../../modules/credits"
import { fromCredits } from "../../../../modules/credits/credit-amount"
import type { CreditSetting } from "../../../../modules/credits/settings"
import { settingBody } from "../validators"

/** `GET /admin/credits/settings`: the value of a credit and the markup, and what they were before. */
export const GET = route(async (req: MedusaRequest, res) => {
  const [current, ...history] = await req.scope.resolve<CreditsModuleService>(CREDITS_MODULE).settings()
  res.json({ setting: current ? presentSetting(current) : null, history: history.map(presentSetting) })
})

/** `POST /admin/credits/settings`: sets them from now on. What was quoted before stays. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { currency_code, value, markup_bps } = settingBody.parse(req.body ?? {})
  const [currency] = await req.scope.resolve(Modules.CURRENCY).listCurrencies({ code: [currency_code] }, { take: 1 })
  if (!currency) throw creditErrors.WEBOX_CREDITS_CURRENCY_UNKNOWN({ currency_code })
  // An amount of money with the same bounds and decimals as credits.
  const terms = { currency_code, value_micros: fromCredits(value), markup_bps }
  const service = req.scope.resolve<CreditsModuleService>(CREDITS_MODULE)
  res.json({ setting: presentSetting(await service.setTerms(terms, req.auth_context.actor_id)) })
})

function presentSetting({ value_micros, ...setting }: CreditSetting) {
  return { ...setting, value: fromMicros(value_micros).toNumber() }
}
