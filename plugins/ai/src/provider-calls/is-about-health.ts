import { ProviderError, type ProviderErrorKind } from "../provider"

/**
 * What says that a provider is not well. Not among them: content and input that it refuses, since it is well enough to read
 * them; a key or an account that the merchant must mend, since every such call is answered at once, costs nothing, and goes
 * through the moment that it is mended; and too many calls, since it says itself when to come back.
 */
const KINDS: readonly ProviderErrorKind[] = ["unavailable", "timed_out", "outcome_unknown"]

/** Whether an error of a call speaks about the provider, and not about what was asked. */
export function isAboutHealth(error: unknown): boolean {
  return error instanceof ProviderError && KINDS.includes(error.kind)
}
