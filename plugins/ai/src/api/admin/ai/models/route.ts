import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http"
import { toMicros } from "@webox/kit/money"
import { route } from "@webox/kit/http"
import { toCredits } from "../../../../modules/credits/credit-amount"
import {
  GENERATION_MODULE,
  generationErrors,
  type GenerationModuleService,
  type Offer,
} from "../../../../modules/generation"
import { describeModel } from "../../../store/ai/present-model"
import { providerNames, type ProviderNames } from "../../../store/ai/provider-names"
import { modelBody } from "./validators"

/** `GET /admin/ai/models`: the whole catalogue, with the prices that count and why a model is not offered. */
export const GET = route(async (req: MedusaRequest, res) => {
  const offers = await req.scope.resolve<GenerationModuleService>(GENERATION_MODULE).offers()
  const nameOf = providerNames(req.scope)
  res.json({ models: offers.map((offer) => present(offer, nameOf)) })
})

/** `POST /admin/ai/models`: switches a model on or off, and sets its price, its fee and what stands in for it. What was quoted before stays. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const body = modelBody.parse(req.body ?? {})
  const service = req.scope.resolve<GenerationModuleService>(GENERATION_MODULE)
  const key = `${body.provider}/${body.model}`
  const offers = await service.offers()
  const known = offers.find((offer) => offer.key === key)
  if (!known) throw generationErrors.WEBOX_AI_MODEL_NOT_FOUND()
  const unfit = body.fallbacks.find((fallback) => !isFit(fallback, known, offers))
  if (unfit !== undefined) throw generationErrors.WEBOX_AI_FALLBACK_UNFIT({ fallback: unfit })
  await service.setModel({
    model_key: key,
    is_on: body.is_on,
    components: body.price,
    fee_micros: toMicros(body.fee_credits),
    fallbacks: [...new Set(body.fallbacks)],
    created_by: req.auth_context.actor_id,
  })
  const changed = (await service.offers()).find((offer) => offer.key === key)
  res.json({ model: changed && present(changed, providerNames(req.scope)) })
})

/** Another model that makes the same kind of thing. */
function isFit(fallback: string, { key, model }: Offer, offers: readonly Offer[]): boolean {
  return offers.some(
    (offer) => offer.key === fallback && offer.key !== key && offer.model.capability === model.capability
  )
}

function present(offer: Offer, nameOf: ProviderNames) {
  const { model, price, fee_micros, fallbacks, refusal, ends_soon } = offer
  return {
    ...describeModel(offer, nameOf),
    is_offered: refusal === undefined,
    refusal: refusal ?? null,
    ends_soon,
    fee_credits: toCredits(fee_micros),
    price: price ?? null,
    // The merchant's, which stands before the catalogue's.
    is_own_price: price !== undefined && price !== model.price,
    fallbacks,
  }
}
