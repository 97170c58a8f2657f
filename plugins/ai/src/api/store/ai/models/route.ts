import type { MedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { route } from "@webox/kit/http"
import { GENERATION_MODULE, type GenerationModuleService } from "../../../../modules/generation"
import { CAPABILITIES } from "../../../../provider"
import { presentModel } from "../present-model"
import { providerNames } from "../provider-names"

const modelsQuery = z.strictObject({
  kind: z.enum(CAPABILITIES, { error: `write one of ${CAPABILITIES.join(", ")}` }).optional(),
})

/** `GET /store/ai/models?kind=`: what is offered now. */
export const GET = route(async (req: MedusaRequest, res) => {
  const { kind } = modelsQuery.parse(req.query)
  const offers = await req.scope.resolve<GenerationModuleService>(GENERATION_MODULE).offers()
  const offered = offers.filter(
    ({ refusal, model }) => refusal === undefined && (kind === undefined || model.capability === kind)
  )
  const nameOf = providerNames(req.scope)
  res.json({ models: offered.map((offer) => presentModel(offer, nameOf)) })
})
