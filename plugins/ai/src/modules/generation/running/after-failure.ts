import type { ProviderError, ProviderErrorKind } from "../../../provider"
import type { GenerationEnd } from "./generation-state"

/** What follows a call that failed: it is sent again after a pause, another model is asked, or the generation ends. */
export type AfterFailure = { do: "retry"; after_ms: number } | { do: "fall_back" } | FailedEnd

type FailedEnd = { do: "end"; state: Extract<GenerationEnd, "failed" | "refused">; code: FailureCode }

/** What clients are told; never changes once published. */
export type FailureCode =
  | "WEBOX_AI_PROVIDER_REFUSED_CONTENT"
  | "WEBOX_AI_PROVIDER_REFUSED_INPUT"
  | "WEBOX_AI_PROVIDER_UNAVAILABLE"
  | "WEBOX_AI_PROVIDER_FAILED"
  | "WEBOX_AI_OUTCOME_UNKNOWN"

/** How a generation stands when a call fails. */
export interface Standing {
  /** Calls so far, this one among them, to this model. */
  calls: number
  /** Until when it may be tried. */
  deadline: Date
  now: Date
  /** Whether another model is configured to stand in. */
  has_fallback: boolean
  /** From 0 to 1, so that those who wait do not all come back at once. */
  jitter: number
}

/** Calls to one model at most. */
export const MAX_CALLS = 4

const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 60_000

/** Another try may help: the fault is not in what was asked, nor in the merchant's account. */
const PASSES: readonly ProviderErrorKind[] = ["rate_limited", "timed_out", "unavailable"]

/**
 * Decides what follows a failed call.
 *
 * The one rule above all: a paid call is sent again, to the same provider or another, only when the provider surely did not
 * take it. What may have been taken ends the generation: the customer pays nothing, and the merchant is told.
 */
export function afterFailure(error: ProviderError, standing: Standing): AfterFailure {
  if (error.kind === "content_refused") return end("refused", "WEBOX_AI_PROVIDER_REFUSED_CONTENT")
  if (error.kind === "invalid_request") return end("failed", "WEBOX_AI_PROVIDER_REFUSED_INPUT")
  if (!error.is_surely_not_accepted) return end("failed", "WEBOX_AI_OUTCOME_UNKNOWN")

  const after_ms = pauseBefore(error, standing)
  const isInTime = standing.now.getTime() + after_ms < standing.deadline.getTime()
  if (PASSES.includes(error.kind) && standing.calls < MAX_CALLS && isInTime) return { do: "retry", after_ms }
  return standing.has_fallback ? { do: "fall_back" } : end("failed", "WEBOX_AI_PROVIDER_UNAVAILABLE")
}

/**
 * What follows when the provider took the work, and says that it failed: the end. That is known, so nothing of it is unknown; but it
 * may have its price, so nobody else is asked.
 */
export function afterFailedTask(error: ProviderError): FailedEnd {
  return error.kind === "content_refused"
    ? end("refused", "WEBOX_AI_PROVIDER_REFUSED_CONTENT")
    : end("failed", "WEBOX_AI_PROVIDER_FAILED")
}

/** What the provider asks for, and never less than our own pause, which doubles; with up to half of it on top. */
function pauseBefore({ retry_after_ms = 0 }: ProviderError, { calls, jitter }: Standing): number {
  const own = Math.min(FIRST_PAUSE_MS * 2 ** (calls - 1), LONGEST_PAUSE_MS)
  const pause = Math.max(own, retry_after_ms)
  return Math.ceil(pause * (1 + jitter / 2))
}

function end(state: "failed" | "refused", code: FailureCode): FailedEnd {
  return { do: "end", state, code }
}
