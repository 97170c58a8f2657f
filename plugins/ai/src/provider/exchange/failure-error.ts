import { ProviderError } from "../provider-error"
import type { CallWork } from "./answer-error"
import { withoutSecrets } from "./without-secrets"

/** How far a call had come when it failed. */
export interface CallProgress {
  work: CallWork
  /** Nothing was sent; a request was sent; an answer that is a success had begun. */
  stage: "unsent" | "sent" | "answered"
  /** Whether a part of a conversation's answer was handed on. */
  has_begun: boolean
  /** Why we ended it, if we did. */
  ended?: "deadline" | "caller"
}

/** The request never left: the name or the host was not found, or nobody listened, or it could not prove who it is. */
const NOT_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_INVALID_URL|ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/

/** What `fetch` says of a port that it never connects to, by the list of the Fetch standard. */
const BLOCKED_PORT = "bad port"

/**
 * Maps what is thrown without an answer, or after one that cannot be read: connections that fail, ends that we made, and JSON
 * that is none.
 */
export function errorOfFailure(error: unknown, progress: CallProgress, secrets: readonly string[]): ProviderError {
  const { work, stage, has_begun, ended } = progress
  const chain = causes(error)
  const code = chain.map((cause) => cause.code).find((found) => typeof found === "string")
  const told = withoutSecrets(chain.map((cause) => cause.message).join(": "), secrets)
  const make = (kind: ProviderError["kind"], is_surely_not_accepted: boolean, message: string) =>
    new ProviderError({ kind, is_surely_not_accepted, message, provider_code: code, cause: error })

  if (ended) {
    const message = ended === "deadline" ? "The provider did not answer in time." : "The call was stopped."
    if (stage === "unsent" || work === "lookup") return make("timed_out", true, message)
    return make(work === "chat" && !has_begun ? "timed_out" : "outcome_unknown", false, message)
  }
  if (stage === "unsent") return make("invalid_request", true, `The call was not sent: ${told}`)
  const isBlocked = chain.some((cause) => cause.message === BLOCKED_PORT)
  if (stage === "sent" && (isBlocked || (code && NOT_CONNECTED.test(code)))) {
    return make("unavailable", true, `The provider cannot be reached: ${told}`)
  }

  const message =
    stage === "sent" ? `The connection was lost: ${told}` : `The answer was cut off or cannot be read: ${told}`
  if (work === "lookup") return make("unavailable", true, message)
  if (work === "media" || has_begun) return make("outcome_unknown", false, message)
  return make(stage === "sent" ? "timed_out" : "unavailable", false, message)
}

/** What is read of an error. Not `instanceof Error`: one of Node's own, or of another copy of a package, may be of another realm. */
interface ErrorLike {
  message: string
  code?: unknown
  cause?: unknown
  errors?: unknown
}

/** The error and what caused it, outermost first; of several attempts to connect, the first. */
function causes(error: unknown): ErrorLike[] {
  const found: ErrorLike[] = []
  for (let cause = error; isErrorLike(cause) && found.length < 6;) {
    found.push(cause)
    cause = cause.cause ?? (Array.isArray(cause.errors) ? cause.errors[0] : undefined)
  }
  return found
}

function isErrorLike(value: unknown): value is ErrorLike {
  return typeof value === "object" && value !== null && "message" in value && typeof value.message === "string"
}
