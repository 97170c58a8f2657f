/** What can go wrong at a provider, whichever it is. */
export const PROVIDER_ERROR_KINDS = [
  "not_authenticated",
  "quota_exhausted",
  "rate_limited",
  "invalid_request",
  "content_refused",
  "timed_out",
  "unavailable",
  "outcome_unknown",
] as const

export type ProviderErrorKind = (typeof PROVIDER_ERROR_KINDS)[number]

export interface ProviderErrorFields {
  kind: ProviderErrorKind
  /** For the merchant's log: what the provider said. Never shown to shoppers, and free of keys. */
  message: string
  /** Whether the provider surely did not take the call: only then may it be sent again. */
  is_surely_not_accepted: boolean
  /** When the provider asks to be left alone until then. */
  retry_after_ms?: number
  /** The provider's own status or code, such as `429` or `SAFETY.INPUT`. */
  provider_code?: string
  cause?: unknown
}

/** The one error that leaves a provider. Each provider maps what its SDK throws. */
export class ProviderError extends Error {
  override readonly name = "ProviderError"
  readonly kind: ProviderErrorKind
  readonly is_surely_not_accepted: boolean
  readonly retry_after_ms: number | undefined
  readonly provider_code: string | undefined

  constructor(fields: ProviderErrorFields) {
    super(fields.message, { cause: fields.cause })
    this.kind = fields.kind
    this.is_surely_not_accepted = fields.is_surely_not_accepted
    this.retry_after_ms = fields.retry_after_ms
    this.provider_code = fields.provider_code
  }
}
