import type { MedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { GENERATION_MODULE, type GenerationModuleService } from "../../../../modules/generation"

/** `GET /admin/ai/providers`: all that are known, whether each is configured, and how it does. */
export const GET = route(async (req: MedusaRequest, res) => {
  const service = req.scope.resolve<GenerationModuleService>(GENERATION_MODULE)
  const health = await service.providerHealth()
  const providers = service.listProviders().map(({ breaker, ...provider }) => {
    const { calls_last_hour = 0, failures_last_hour = 0, last_error = null } = health.get(provider.id) ?? {}
    return { ...provider, health: { breaker, calls_last_hour, failures_last_hour, last_error } }
  })
  res.json({ providers })
})
