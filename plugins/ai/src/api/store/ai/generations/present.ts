import type { WholeGeneration } from "../../../../generations/read-generations"
import type { ProviderNames } from "../provider-names"
import { presentCost, presentQuote } from "../present-price"
import { messageOf } from "./failure-messages"

/** A generation as its owner sees it. `url` of an asset is a path of the API that the owner uses. */
export function presentGeneration(generation: WholeGeneration, nameOf: ProviderNames) {
  const { id, kind, status, provider, model, input, progress, quote, cost, error_code, assets } = generation
  const api = generation.customer_id === null ? "/admin" : "/store"
  return {
    id,
    kind,
    status,
    provider,
    provider_name: nameOf(provider),
    model,
    input,
    progress,
    quote: presentQuote(quote),
    cost: cost && presentCost(cost),
    assets: assets.map((asset) => ({
      id: asset.id,
      mime_type: asset.mime_type,
      size_bytes: asset.size_bytes,
      width: asset.width,
      height: asset.height,
      duration_s: asset.duration_s,
      url: `${api}/ai/generations/${id}/assets/${asset.id}`,
    })),
    error: error_code === null ? null : { code: error_code, message: messageOf(error_code) },
    created_at: generation.created_at,
    ended_at: generation.ended_at,
  }
}
