import { CodedError, type ErrorDetails } from "./coded-error"

/** One entry of a plugin's registry. A message that is a function gets the details, and so gives them their type. */
export interface ErrorDefinition<Details extends ErrorDetails = never> {
  /** HTTP status, 400 to 599. */
  status: number
  /** A sentence that says what to do. */
  message: string | ((details: Details) => string)
  /** Whether the client may read sentence and details; by default true below 500. */
  isExposed?: boolean
}

type Definitions = Record<`WEBOX_${string}`, ErrorDefinition>

type ErrorFactory<Definition> = Definition extends { message: (details: infer Details extends ErrorDetails) => string }
  ? (details: Details) => CodedError
  : (details?: ErrorDetails) => CodedError

/** The errors of a plugin: one function for each code, and `codes` to list them. */
export type ErrorRegistry<T extends Definitions> = { [Code in keyof T]: ErrorFactory<T[Code]> } & {
  readonly codes: readonly (keyof T & string)[]
}

/**
 * Makes a plugin's error registry: the one place with its codes, statuses and sentences.
 *
 * @example
 * export const errors = defineErrors({
 *   WEBOX_SUPPORT_TICKET_CLOSED: { status: 409, message: "The ticket is closed. Open a new one." },
 *   WEBOX_AI_BUDGET_EXCEEDED: {
 *     status: 402,
 *     message: (details: { left_micros: number }) => `Only ${details.left_micros} are left. Buy credits.`,
 *   },
 * })
 * throw errors.WEBOX_AI_BUDGET_EXCEEDED({ left_micros: 20 })
 *
 * @throws {RangeError} when a status is not one of an error
 */
export function defineErrors<const T extends Definitions>(definitions: T): ErrorRegistry<T> {
  const factories = Object.entries(definitions).map(([code, definition]) => [code, factory(code, definition)])
  return Object.freeze({ ...Object.fromEntries(factories), codes: Object.freeze(Object.keys(definitions)) })
}

function factory(code: string, definition: ErrorDefinition): (details?: ErrorDetails) => CodedError {
  const { status, message } = definition
  if (status < 400 || status > 599) throw new RangeError(`${code} has the status ${status}, which is not an error's`)
  // The registry's type gives each function the details that its message wants.
  const sentence = typeof message === "string" ? () => message : (message as (details: ErrorDetails) => string)

  return (details = {}) =>
    new CodedError({
      code,
      status,
      type: medusaType(status),
      message: sentence(details),
      isExposed: definition.isExposed ?? status < 500,
      details,
    })
}

/**
 * The type that clients of Medusa know for a status. Where Medusa has none it is `not_allowed`: then even an app whose
 * error handler is Medusa's own, which goes by the type, answers a 4xx with the sentence.
 */
function medusaType(status: number): string {
  const types: Record<number, string> = {
    400: "invalid_data",
    401: "unauthorized",
    403: "forbidden",
    404: "not_found",
    409: "conflict",
  }
  return types[status] ?? (status < 500 ? "not_allowed" : "unexpected_state")
}
