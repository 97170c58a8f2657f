/** What an error tells beside its sentence. It is plain JSON, since a workflow hands errors on as JSON. */
export type ErrorDetails = Record<string, unknown>

/** The fields by which an error of ours is known, on an `Error` as on the plain object that a workflow makes of it. */
export interface CodedErrorFields {
  /** Never changes once published: `WEBOX_AI_BUDGET_EXCEEDED`. */
  code: string
  /** The HTTP status of the answer, 400 to 599. */
  status: number
  /** One of Medusa's error types, for clients that know only those. */
  type: string
  /** A sentence that says what to do. */
  message: string
  /** Whether the sentence and the details may be shown to the client. */
  isExposed: boolean
  details: ErrorDetails
}

/** An error with a stable code. Made by the registry of a plugin (`defineErrors`), never by hand. */
export class CodedError extends Error implements CodedErrorFields {
  override readonly name = "CodedError"
  readonly code: string
  readonly status: number
  readonly type: string
  readonly isExposed: boolean
  readonly details: ErrorDetails

  constructor(fields: CodedErrorFields) {
    super(fields.message)
    this.code = fields.code
    this.status = fields.status
    this.type = fields.type
    this.isExposed = fields.isExposed
    this.details = fields.details
  }
}

/**
 * Tells whether a value is an error of ours, by its fields and not by its class: a workflow hands an error on as a
 * plain object, and two copies of the kit have two classes.
 */
export function isCodedError(value: unknown): value is CodedErrorFields {
  if (typeof value !== "object" || value === null) return false
  const error = value as Partial<Record<keyof CodedErrorFields, unknown>>
  return (
    typeof error.code === "string" &&
    error.code.startsWith("WEBOX_") &&
    typeof error.status === "number" &&
    error.status >= 400 &&
    error.status <= 599 &&
    typeof error.type === "string" &&
    typeof error.message === "string" &&
    typeof error.isExposed === "boolean" &&
    typeof error.details === "object" &&
    error.details !== null
  )
}
