import { modelKey, type CatalogueModel } from "./catalogue"
import type { Price } from "./pricing/price"
import type { ModelSetting } from "./settings/model-settings"

/** Why a model is not offered. */
export type OfferRefusal = "switched_off" | "ended" | "not_configured" | "price_unknown"

/** A model as it can be had now: with the price that counts, or why it cannot. */
export interface Offer {
  key: string
  model: CatalogueModel
  price: Price | undefined
  /** Micro-credits asked for each generation, beside its cost. */
  fee_micros: number
  /** The keys of the models that stand in for it when it surely did not take the work. */
  fallbacks: string[]
  refusal: OfferRefusal | undefined
  /** The provider will cease to serve it within two months. */
  ends_soon: boolean
}

const SOON_MS = 60 * 24 * 60 * 60_000

/**
 * What becomes of a model by the merchant's setting, its provider's configuration, its price and its end.
 *
 * @param today the UTC day counts: on its last day a model is still offered
 * @param usual_fee_micros micro-credits that count where the merchant has said nothing of this model
 */
export function offerOf(
  model: CatalogueModel,
  setting: ModelSetting | undefined,
  { isConfigured, today, usual_fee_micros }: { isConfigured: boolean; today: Date; usual_fee_micros: number }
): Offer {
  const price = priceOf(model, setting)
  const endsAt = model.ends_on === undefined ? Infinity : Date.parse(`${model.ends_on}T23:59:59.999Z`)
  const hasEnded = today.getTime() > endsAt
  return {
    key: modelKey(model),
    model,
    price,
    fee_micros: setting?.fee_micros ?? usual_fee_micros,
    fallbacks: setting?.fallbacks ?? [],
    refusal: refusalOf({ isOff: setting?.is_on === false, hasEnded, isConfigured, hasPrice: price !== undefined }),
    ends_soon: !hasEnded && endsAt - today.getTime() <= SOON_MS,
  }
}

function priceOf(model: CatalogueModel, setting: ModelSetting | undefined): Price | undefined {
  if (!setting?.components) return model.price
  return {
    components: setting.components,
    source: "the merchant",
    checked_on: setting.created_at.toISOString().slice(0, 10),
  }
}

function refusalOf(
  facts: Record<"isOff" | "hasEnded" | "isConfigured" | "hasPrice", boolean>
): OfferRefusal | undefined {
  if (facts.hasEnded) return "ended"
  if (facts.isOff) return "switched_off"
  if (!facts.isConfigured) return "not_configured"
  return facts.hasPrice ? undefined : "price_unknown"
}
