import { generationErrors, type Offer } from "../modules/generation"
import type { Capability } from "../provider"

/** What a client may name; what is left out is chosen for it. */
export interface ModelChoice {
  kind: Capability
  provider?: string | undefined
  model?: string | undefined
}

/**
 * The offer that a client means. Who names no model gets the first that is offered for the kind; a local sample only when
 * there is nothing else.
 *
 * @throws WEBOX_AI_MODEL_NOT_FOUND (404), WEBOX_AI_MODEL_NOT_OFFERED (409), WEBOX_AI_NOTHING_OFFERED (409)
 */
export function chooseOffer(offers: readonly Offer[], { kind, provider, model }: ModelChoice): Offer {
  const meant = offers.filter(
    (offer) =>
      offer.model.capability === kind &&
      (provider === undefined || offer.model.provider === provider) &&
      (model === undefined || offer.model.id === model)
  )
  if (meant.length === 0) throw generationErrors.WEBOX_AI_MODEL_NOT_FOUND()
  const offered = meant.filter(({ refusal }) => refusal === undefined)
  const chosen = offered.find((offer) => offer.model.provider !== "local") ?? offered[0]
  if (chosen) return chosen
  if (provider === undefined && model === undefined) throw generationErrors.WEBOX_AI_NOTHING_OFFERED({ kind })
  throw generationErrors.WEBOX_AI_MODEL_NOT_OFFERED()
}
