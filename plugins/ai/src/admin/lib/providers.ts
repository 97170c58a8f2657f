import { askShop } from "./ask-shop"
import type { Capability } from "./names"

export type ErrorKind =
  | "not_authenticated"
  | "quota_exhausted"
  | "rate_limited"
  | "invalid_request"
  | "content_refused"
  | "timed_out"
  | "unavailable"
  | "outcome_unknown"

export interface Provider {
  id: string
  name: string
  is_configured: boolean
  /** Such as `OPENAI_API_KEY`. */
  key_variable: string | null
  capabilities: Capability[]
  /** Of this month, in millionths of the currency's main unit. */
  spend: { spent_micros: number; reserved_micros: number; currency: string }
  health: {
    breaker: string
    calls_last_hour: number
    failures_last_hour: number
    last_error: { kind: ErrorKind; message: string | null; at: string } | null
  }
}

export const PROVIDERS_KEY = ["webox-ai-providers"]

export const fetchProviders = async (): Promise<Provider[]> =>
  (await askShop<{ providers: Provider[] }>("/admin/ai/providers")).providers
