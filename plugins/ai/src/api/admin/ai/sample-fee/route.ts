import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { toMicros } from "@webox/kit/money"
import { route } from "@webox/kit/http"
import { toCredits } from "../../../../modules/credits"
import { GENERATION_MODULE, type GenerationModuleService } from "../../../../modules/generation"
import { feeCredits } from "../models/validators"

const feeBody = z.strictObject({ credits: feeCredits })

/** `GET /admin/ai/sample-fee`: what a local sample costs whose model has no fee of its own. */
export const GET = route(async (req: MedusaRequest, res) => {
  const fee = await req.scope.resolve<GenerationModuleService>(GENERATION_MODULE).sampleFee()
  res.json({ sample_fee: { credits: toCredits(fee?.fee_micros ?? 0) } })
})

/** `POST /admin/ai/sample-fee` `{credits}`: sets it from now on. What was quoted before stays. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { credits } = feeBody.parse(req.body ?? {})
  const service = req.scope.resolve<GenerationModuleService>(GENERATION_MODULE)
  const { fee_micros } = await service.setSampleFee({
    fee_micros: toMicros(credits),
    created_by: req.auth_context.actor_id,
  })
  res.json({ sample_fee: { credits: toCredits(fee_micros) } })
})
