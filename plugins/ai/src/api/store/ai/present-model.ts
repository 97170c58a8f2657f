import type { Offer } from "../../../modules/generation"
import type { ProviderNames } from "./provider-names"

/** A model as clients see it: who serves it, what it is for, what it takes, and its last day once that is near. */
export function presentModel(offer: Offer, nameOf: ProviderNames) {
  const { ends_on, ...model } = describeModel(offer, nameOf)
  return { ...model, ends_on: offer.ends_soon ? ends_on : null }
}

/** What shoppers and merchants are told alike, and the last day of the model, however far it is. */
export function describeModel({ model }: Offer, nameOf: ProviderNames) {
  const { provider, id, name, capability, price: _price, ends_on = null, ...limits } = model
  return { provider, provider_name: nameOf(provider), id, name, kind: capability, limits, ends_on }
}
