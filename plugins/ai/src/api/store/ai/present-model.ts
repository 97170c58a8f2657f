import type { Offer } from "../../../modules/generation"
import type { ProviderNames } from "./provider-names"

/** A model as clients see it: who serves it, what it is for, and what it takes. */
export function presentModel({ model, ends_soon }: Offer, nameOf: ProviderNames) {
  const { provider, id, name, capability, price: _price, ends_on = null, ...limits } = model
  return {
    provider,
    provider_name: nameOf(provider),
    id,
    name,
    kind: capability,
    limits,
    ends_on: ends_soon ? ends_on : null,
  }
}
