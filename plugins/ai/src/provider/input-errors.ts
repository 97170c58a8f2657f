import { ProviderError } from "./provider-error"

/** For what a provider cannot do; thrown before anything is sent. */
export function unsupported(message: string): ProviderError {
  return new ProviderError({ kind: "invalid_request", is_surely_not_accepted: true, message })
}

/** For work that the provider did and then kept back. It was accepted, and some providers are paid for it. */
export function contentRefused(message: string, provider_code?: string): ProviderError {
  return new ProviderError({ kind: "content_refused", is_surely_not_accepted: false, message, provider_code })
}
