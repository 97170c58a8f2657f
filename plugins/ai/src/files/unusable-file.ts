import { ProviderError } from "../provider"

/** A file of a provider's that no second fetch makes better: it is not one, it lies where nobody may fetch it, or it is too large. */
export class UnusableFile extends ProviderError {
  constructor(message: string, cause?: unknown) {
    super({ kind: "unavailable", is_surely_not_accepted: false, message, cause })
  }
}
