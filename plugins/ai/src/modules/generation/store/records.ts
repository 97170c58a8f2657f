import type { GenerationKind, ProviderErrorKind, ProviderTask, Usage } from "../../../provider"
import type { Cost, Price } from "../pricing/price"
import type { AttemptState, GenerationState } from "../running/generation-state"

/** Whose a generation is: a customer's, or the merchant's. */
export type Owner = { customer_id: string } | { user_id: string }

/** What was promised before it ran, and by which figures: the settlement goes by the same. */
export interface StoredQuote {
  /** Micro-credits at most; what is held. */
  credits_micros: number
  /** Millionths of the currency's main unit at most. */
  cost_micros: number
  currency_code: string
  /** Millionths of that currency for a US dollar; null where none was needed. */
  micros_per_usd: number | null
  value_micros: number
  markup_bps: number
  fee_micros: number
  price: Price
}

/** What it did cost. */
export interface StoredCost {
  credits_micros: number
  cost_micros: number
  currency_code: string
  usd: Cost
}

/** What moderation said of a prompt. */
export interface StoredVerdict {
  is_refused: boolean
  categories: string[]
  /** A provider's name, or `local` for the shop's own list. */
  by: string
}

export interface Generation {
  id: string
  customer_id: string | null
  user_id: string | null
  kind: GenerationKind
  status: GenerationState
  provider: string
  model: string
  /** As the client sent it. */
  input: Record<string, unknown>
  quote: StoredQuote
  cost: StoredCost | null
  /** From 0 to 1. */
  progress: number
  error_code: string | null
  deadline: Date
  cancel_requested_at: Date | null
  /** The keys of the models that may still stand in, in their order. */
  fallbacks: string[]
  /** Null until the prompt was judged. */
  moderation: StoredVerdict | null
  created_at: Date
  started_at: Date | null
  ended_at: Date | null
}

/** One call to a provider. */
export interface Attempt {
  id: string
  generation_id: string
  /** 1 for the first. */
  number: number
  provider: string
  model: string
  state: AttemptState
  task: ProviderTask | null
}

/** How an attempt ended. */
export interface AttemptEnd {
  state: Exclude<AttemptState, "sending" | "accepted" | "answered">
  usage?: Usage
  provider_reference?: string | undefined
  error_kind?: ProviderErrorKind
  /** For the merchant alone. */
  error_message?: string
}

/** A file that was made, or that somebody brought. */
export interface Asset {
  id: string
  /** Null for one that was brought. */
  generation_id: string | null
  position: number
  file_id: string
  mime_type: string
  size_bytes: number
  width: number | null
  height: number | null
  duration_s: number | null
}
