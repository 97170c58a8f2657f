import { inspect } from "node:util"
import type { JobError } from "../modules/jobs/job-record"

/** The errors of durable jobs, by their stable code. */
const SENTENCES = {
  WEBOX_JOB_NO_TRANSACTION:
    "enqueue() got a manager without a transaction. Call it in a method with @InjectTransactionManager, or use enqueueFrom().",
  WEBOX_JOB_KEY_INVALID: "The key of a job is wrong: write 1 to 500 characters without NUL.",
  WEBOX_JOB_KEY_VANISHED:
    "A job with this key was there a moment ago and is gone. Rows of webox_job must not be deleted.",
  WEBOX_JOB_DEADLINE_INVALID: "The deadline of a job must be later than its start.",
  WEBOX_JOB_ATTEMPTS_INVALID: "The attempts of a job are wrong: write a whole number of at least 1.",
  WEBOX_JOB_LEASE_LOST: "This run no longer holds its job: another worker has taken it over.",
  WEBOX_JOB_NOT_FINISHED:
    "The workflow of a job went on in the background. Durable jobs need workflows without async steps.",
} as const

type JobsErrorCode = keyof typeof SENTENCES

/** An error of the jobs themselves. `retryable: false` sends a job to the dead at once. */
export function jobsError(code: JobsErrorCode, retryable = true): Error & { code: JobsErrorCode; retryable: boolean } {
  return Object.assign(new Error(SENTENCES[code]), { code, retryable })
}

/**
 * An error that no retry can heal: thrown in a step of a job, it sends the job to the dead at once.
 * A workflow hands errors on as plain objects, so what counts is the field: any error with `retryable: false` does it.
 */
export class PermanentJobError extends Error {
  readonly retryable = false

  constructor(
    message: string,
    readonly code?: string
  ) {
    super(message)
    this.name = "PermanentJobError"
  }
}

/** Shapes whatever a workflow failed with into what is kept with the job. */
export function toJobError(thrown: unknown): JobError & { retryable: boolean } {
  const fields = typeof thrown === "object" && thrown !== null ? thrown : {}
  const text = (name: string): string | undefined => {
    const value: unknown = Reflect.get(fields, name)
    return typeof value === "string" ? storable(value) || undefined : undefined
  }
  return {
    message: text("message") ?? storable(`The workflow failed with ${inspect(thrown)}`),
    code: text("code"),
    type: text("type"),
    retryable: Reflect.get(fields, "retryable") !== false,
  }
}

/** Postgres keeps neither NUL nor half a character in JSON; a cut may halve one. */
function storable(text: string): string {
  return Buffer.from(text.replaceAll("\0", "").slice(0, 2_000)).toString()
}
