import { ProviderError } from "../provider-error"
import type { ProviderErrorKind } from "../provider-error"
import type { AnswerWords } from "./answer-words"
import { answerWords } from "./answer-words"
import { retryAfterMs, retryDelayMs } from "./retry-after"
import { withoutSecrets } from "./without-secrets"

/**
 * What a request is for: a paid call that answers a file, a paid call that answers a conversation, or one that costs nothing and
 * may be sent again, such as a poll.
 */
export type CallWork = "chat" | "media" | "lookup"

/** An answer that is no success. Without a status it came in the middle of a stream that had begun well. */
export interface RefusedAnswer {
  status?: number
  headers?: Headers
  /** Parsed JSON, or the text itself. */
  body: unknown
}

const QUOTA_CODES = new Set([
  "insufficient_quota",
  "insufficient_credits",
  "billing_error",
  "billing_hard_limit_reached",
  "billing_not_active",
  "payment_required",
  "quota_exceeded",
])
const QUOTA_MESSAGE =
  /credit balance is too low|(insufficient|not (have )?enough|exhausted|out of) (api )?(credit|balance|funds)/i

const REFUSED_CODE =
  /^(content_(policy|moderation|filter)|moderation_|bad_prompt|bad_composition|input_moderat)|(^|\.)safety/i
const REFUSED_MESSAGE =
  /content polic|content moderation|safety system|did not pass moderation|flagged as|nsfw|blocked by moderation/i

/** Google tells it with 400. */
const UNKNOWN_KEY_CODE = /^(api_key_invalid|invalid_api_key)$/i

/** 498 is Groq's, 529 Anthropic's. */
const OVERLOADED_STATUSES = new Set([498, 529])
const OVERLOADED_CODE = /^overloaded/i
const TIMED_OUT_STATUSES = new Set([408, 504, 524])

/**
 * Maps an answer that is no success to the one set of errors.
 *
 * Out of credit and refused content come first: providers tell them with 400, 401, 403 or 429, whichever they like.
 *
 * @param secrets keys that must not be quoted
 */
export function errorOfAnswer(answer: RefusedAnswer, work: CallWork, secrets: readonly string[]): ProviderError {
  const { status } = answer
  const words = answerWords(answer.body)
  const fields = judge(answer, words, work)
  const code = [status, ...words.codes].filter((part) => part !== undefined).join(" ")

  return new ProviderError({
    ...fields,
    message: withoutSecrets(words.message || `The provider answered ${status ?? "an error"} without a word.`, secrets),
    provider_code: withoutSecrets(code, secrets) || undefined,
    retry_after_ms: (answer.headers && retryAfterMs(answer.headers)) ?? retryDelayMs(answer.body),
  })
}

/** Maps what a provider says of a task that it took, and that failed. */
export function errorOfFailedTask(body: unknown): ProviderError {
  const words = answerWords(body)
  return new ProviderError({
    kind: isRefusal(words) ? "content_refused" : "unavailable",
    is_surely_not_accepted: false,
    message: withoutSecrets(words.message || "The provider says that the work failed, and not why.", []),
    provider_code: words.codes.join(" ") || undefined,
  })
}

function isRefusal({ message, codes }: AnswerWords): boolean {
  return codes.some((code) => REFUSED_CODE.test(code)) || REFUSED_MESSAGE.test(message)
}

type Judgement = { kind: ProviderErrorKind; is_surely_not_accepted: boolean }

function judge(answer: RefusedAnswer, words: AnswerWords, work: CallWork): Judgement {
  const { status } = answer
  const hasBegun = status === undefined
  const notAccepted = (kind: ProviderErrorKind): Judgement => ({ kind, is_surely_not_accepted: !hasBegun })
  const maybeAccepted = (kind: ProviderErrorKind): Judgement => ({
    kind,
    is_surely_not_accepted: !hasBegun && work !== "media",
  })
  const hasCode = (pattern: RegExp) => words.codes.some((code) => pattern.test(code))

  const isOurFault = hasBegun || status < 500
  if (status === 402) return notAccepted("quota_exhausted")
  if (
    isOurFault &&
    (words.codes.some((code) => QUOTA_CODES.has(code.toLowerCase())) || QUOTA_MESSAGE.test(words.message))
  )
    return notAccepted("quota_exhausted")
  if (isOurFault && isRefusal(words)) return notAccepted("content_refused")

  if ((status && OVERLOADED_STATUSES.has(status)) || hasCode(OVERLOADED_CODE)) return notAccepted("unavailable")
  if (hasBegun) return hasCode(/^rate_limit/i) ? notAccepted("rate_limited") : notAccepted("unavailable")

  if (status === 401 || status === 403 || hasCode(UNKNOWN_KEY_CODE)) return notAccepted("not_authenticated")
  if (status === 429) return notAccepted("rate_limited")
  if (status === 503 && answer.headers?.has("retry-after")) return notAccepted("unavailable")
  if (TIMED_OUT_STATUSES.has(status)) {
    return work === "media"
      ? maybeAccepted("outcome_unknown")
      : { kind: "timed_out", is_surely_not_accepted: work === "lookup" }
  }
  if (status >= 500 || status === 409 || status === 425) return maybeAccepted("unavailable")
  // A redirect is not followed: it would carry a key, or a paid call, to where nobody chose.
  if (status < 400) return notAccepted("unavailable")
  return notAccepted("invalid_request")
}
