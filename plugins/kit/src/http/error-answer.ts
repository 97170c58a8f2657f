import { getHttpResponseFromError } from "@medusajs/framework/http"
import { MedusaErrorTypes } from "@medusajs/framework/utils"
import { isCodedError, type CodedErrorFields } from "./coded-error"
import { inputIssues, MOST_ISSUES } from "./input-issue"
import { kitErrors } from "./kit-errors"

/** The answer to an error: its status, its JSON body and the headers that go with it. */
export interface ErrorAnswer {
  status: number
  headers: Record<string, string>
  body: { type: string; code: string; message: string } & Record<string, unknown>
}

/** What may be known of a thrown value. */
interface ErrorLike {
  type?: unknown
  code?: unknown
  name?: unknown
  message?: unknown
  status?: unknown
  issues?: unknown
  table?: unknown
  detail?: unknown
}

const unknownSentence = "Something went wrong on our side. Try again; if it goes on, tell the shop."

/** Medusa's error types that Medusa's handler knows and answers with their own message. */
const medusaTypes = new Set<string>(Object.values(MedusaErrorTypes))

/**
 * Turns a thrown value into the answer to the client. It knows, by their fields:
 * - the errors of our registries, with code, status, sentence and details intact;
 * - Medusa's errors, as Medusa answers them, but a conflict keeps its sentence;
 * - zod's errors and what Postgres refuses as data (SQLSTATE class 22): 400.
 *
 * @returns undefined for what it does not know: that is for Medusa's handler, which answers 500 without telling why
 */
export function errorAnswer(error: unknown): ErrorAnswer | undefined {
  if (isCodedError(error)) return codedAnswer(error)
  if (typeof error !== "object" || error === null) return undefined

  const like: ErrorLike = error
  if (Array.isArray(like.issues))
    return codedAnswer(
      kitErrors.WEBOX_INVALID_INPUT({ reason: zodSentence(like.issues), issues: inputIssues(like.issues) })
    )
  if (isRefusedData(like)) {
    return codedAnswer(
      kitErrors.WEBOX_INVALID_INPUT({
        reason: "A value of the request cannot be stored: check its length and characters.",
      })
    )
  }
  if (isUndecodablePath(error)) {
    return codedAnswer(
      kitErrors.WEBOX_INVALID_INPUT({ reason: "The path has a % that is not followed by two hex digits." })
    )
  }
  return medusaAnswer(like)
}

function codedAnswer(error: CodedErrorFields): ErrorAnswer {
  const retryAfter = error.details["retry_after_s"]
  return {
    status: error.status,
    headers: typeof retryAfter === "number" ? { "Retry-After": String(Math.ceil(retryAfter)) } : {},
    body: {
      ...(error.isExposed ? error.details : {}),
      type: error.type,
      code: error.code,
      message: error.isExposed ? error.message : unknownSentence,
    },
  }
}

function medusaAnswer(error: ErrorLike): ErrorAnswer | undefined {
  if (typeof error.message !== "string") return undefined
  if (error.type === MedusaErrorTypes.CONFLICT) {
    const code = typeof error.code === "string" ? error.code : "invalid_state_error"
    return { status: 409, headers: {}, body: { type: error.type, code, message: error.message } }
  }
  if (error.type === MedusaErrorTypes.PAYMENT_REQUIRES_MORE_ERROR) {
    return { status: 422, headers: {}, body: { type: error.type, code: error.type, message: error.message } }
  }
  if (!isMedusaType(error.type) && !isConstraintViolation(error)) return undefined

  const { statusCode, body } = getHttpResponseFromError(error)
  if (statusCode >= 500) return undefined
  const type = body.type ?? "invalid_data"
  return { status: statusCode, headers: {}, body: { type, code: body.code ?? type, message: body.message ?? "" } }
}

function isMedusaType(type: unknown): boolean {
  return typeof type === "string" && medusaTypes.has(type)
}

/** What Medusa's `formatException` turns into a sentence; it reads `table` and `detail` without looking. */
function isConstraintViolation(error: ErrorLike): boolean {
  return (
    ["23505", "23503", "23502"].includes(String(error.code)) &&
    typeof error.table === "string" &&
    typeof error.detail === "string"
  )
}

/** SQLSTATE class 22, data exception: a number out of range, a NUL byte, a text that is no date. */
function isRefusedData(error: ErrorLike): boolean {
  return typeof error.code === "string" && /^22[0-9A-Z]{3}$/.test(error.code)
}

/** Express throws a URIError for `%zz` in a path parameter; Medusa would answer 500. */
function isUndecodablePath(error: object): boolean {
  return error instanceof URIError && "status" in error && error.status === 400
}

function zodSentence(issues: unknown[]): string {
  const sentences = issues.slice(0, MOST_ISSUES).map((issue) => {
    const { path, message } = issue as { path?: unknown; message?: unknown }
    const field = Array.isArray(path) && path.length > 0 ? `${path.join(".")}: ` : ""
    return `${field}${typeof message === "string" ? message : "is not valid"}`
  })
  return `The request is not valid. ${sentences.join("; ")}.`
}
