import type { ChatModel } from "../modules/generation/catalogue/model"
import { chargeOf } from "../modules/generation/pricing/charge"
import { estimateTokens } from "../modules/generation/pricing/estimate-tokens"
import { costOfWork } from "../modules/generation/pricing/quote"
import { afterFailure, MAX_CALLS, type AfterFailure } from "../modules/generation/running/after-failure"
import type { AnswerEnding } from "../modules/generation/store/conversation-records"
import type { StoredCost, StoredQuote } from "../modules/generation/store/records"
import { ProviderError, type ChatEvent, type ChatRequest, type Usage } from "../provider"

/** What came of the call to a provider. */
export type Received =
  | { what: "end"; event: Extract<ChatEvent, { type: "end" }>; asked_at: Date }
  /** By the shop's moderation, before the call. */
  | { what: "refused"; asked_at?: undefined }
  | { what: "stopped"; /** Undefined when the call was not made. */ asked_at: Date | undefined }
  | { what: "failed"; error: unknown; asked_at: Date | undefined }

/** An answer as it was asked for. */
export interface Asked {
  model: ChatModel
  request: ChatRequest
  quote: StoredQuote
}

/**
 * How an answer ends, by what came of its call. Paid is what was received: in full, or until it was stopped. What the
 * provider refused, or broke off, costs the customer nothing.
 */
export function answerEnding(asked: Asked, content: string, received: Received): AnswerEnding {
  if (received.what === "refused") {
    return { status: "refused", content, cost: null, error_code: "WEBOX_AI_PROMPT_REFUSED" }
  }
  if (received.what === "stopped") {
    const { asked_at } = received
    if (!asked_at) return { status: "stopped", content, cost: null }
    const usage = estimatedUsage(asked.request, content)
    return { status: "stopped", content, usage, cost: costOf(asked, usage), asked_at }
  }
  if (received.what === "failed") return failed(content, received)

  const { event, asked_at } = received
  const { finish_reason, usage, provider_reference } = event
  if (finish_reason === "refused") {
    const error_code = "WEBOX_AI_PROVIDER_REFUSED_CONTENT"
    return { status: "refused", content, usage, provider_reference, cost: null, error_code, asked_at }
  }
  const told = usage ?? estimatedUsage(asked.request, content)
  return { status: "complete", content, usage: told, provider_reference, cost: costOf(asked, told), asked_at }
}

/**
 * Why a provider surely did not take the question, so that another may be asked; undefined when it took it, may have, or when what was
 * asked is at fault.
 */
export function surelyNotTaken(received: Received): ProviderError | undefined {
  if (received.what !== "failed") return undefined
  const error = asProviderError(received.error)
  return afterCall(error, true).do === "fall_back" ? error : undefined
}

/** Nobody waits for another try: another model is asked at once, or who reads along asks again. */
function afterCall(error: ProviderError, has_fallback: boolean): AfterFailure {
  const now = new Date()
  return afterFailure(error, { calls: MAX_CALLS, deadline: now, now, has_fallback, jitter: 0 })
}

function failed(content: string, received: Extract<Received, { what: "failed" }>): AnswerEnding {
  const error = asProviderError(received.error)
  const next = afterCall(error, false)
  const { state, code } =
    next.do === "end" ? next : ({ state: "failed", code: "WEBOX_AI_PROVIDER_UNAVAILABLE" } as const)
  return {
    status: state,
    content,
    cost: null,
    error_code: code,
    error_kind: error.kind,
    error_message: error.message,
    asked_at: received.asked_at,
  }
}

/** Of a call that told nothing: what it was given, and what was received of it. */
function estimatedUsage({ system = "", turns }: ChatRequest, content: string): Usage {
  const input = [system, ...turns.map((turn) => turn.content)].filter((text) => text !== "").join("\n")
  return { input_tokens: estimateTokens(input), output_tokens: estimateTokens(content), is_estimated: true }
}

function costOf({ model, request, quote }: Asked, usage: Usage): StoredCost {
  return chargeOf(costOfWork({ kind: "chat", model, request }, quote.price, usage), quote)
}

/** A fault of ours after the call: nobody knows what the provider did. */
function asProviderError(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error
  const message = error instanceof Error ? error.message : String(error)
  return new ProviderError({ kind: "outcome_unknown", is_surely_not_accepted: false, message, cause: error })
}
