import type { MedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { CREDITS_MODULE, type CreditsModuleService } from "../../../../modules/credits"
import { GENERATION_MODULE, type GenerationModuleService } from "../../../../modules/generation"

/** `GET /admin/ai/providers`: all that are known, whether each is configured, how it does, and what it costs this month. */
export const GET = route(async (req: MedusaRequest, res) => {
  const service = req.scope.resolve<GenerationModuleService>(GENERATION_MODULE)
  const [health, month, { currency_code }] = await Promise.all([
    service.providerHealth(),
    service.monthUse(),
    req.scope.resolve<CreditsModuleService>(CREDITS_MODULE).terms(),
  ])
  const providers = service.listProviders().map(({ breaker, ...provider }) => {
    const { calls_last_hour = 0, failures_last_hour = 0, last_error = null } = health.get(provider.id) ?? {}
    const use = month.find(({ subject, unit }) => subject === provider.id && unit === currency_code)
    const { spent_micros = 0, reserved_micros = 0 } = use ?? {}
    const spend = { spent_micros, reserved_micros, currency: currency_code }
    return { ...provider, spend, health: { breaker, calls_last_hour, failures_last_hour, last_error } }
  })
  res.json({ providers })
})
