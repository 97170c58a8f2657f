import type { MedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { GENERATION_MODULE, type GenerationModuleService } from "../../../../modules/generation"

/** `GET /admin/ai/providers`: all that are known, and whether each is configured. */
export const GET = route(async (req: MedusaRequest, res) => {
  res.json({ providers: req.scope.resolve<GenerationModuleService>(GENERATION_MODULE).listProviders() })
})
