import { model } from "@medusajs/framework/utils"
import { JOB_STATES } from "../job-state"

/**
 * One durable job: a workflow to be run until it succeeds.
 * The row stays for ever, since its key says "this was asked for already".
 *
 * Its unique key and its indexes are in a migration by hand: a model can only say "where deleted_at is null", which
 * would free the key of a row that somebody deleted softly, and which no query here carries.
 */
export const Job = model.define("webox_job", {
  id: model.id({ prefix: "wjob" }).primaryKey(),
  workflow_id: model.text(),
  key: model.text(),
  /** What the workflow gets; null once pruned. */
  input: model.json().nullable(),
  state: model.enum([...JOB_STATES]).default("waiting"),
  /** Higher runs first. */
  priority: model.number().default(0),
  /** Waiting: when it may run. Running: when the lease ends, after which any worker may take it. */
  available_at: model.dateTime(),
  deadline: model.dateTime().nullable(),
  /** Attempts started since it was enqueued, or since a person retried it. */
  attempts: model.number().default(0),
  max_attempts: model.number(),
  /** Grows with every lease and never shrinks: only who holds the newest may write the outcome. */
  fence: model.number().default(0),
  /** Which process holds, or held, the lease. */
  worker: model.text().nullable(),
  /** 0 to 100. */
  progress: model.number().default(0),
  progress_message: model.text().nullable(),
  /** The last failure: `{ message, code?, type? }`. */
  error: model.json().nullable(),
  started_at: model.dateTime().nullable(),
  finished_at: model.dateTime().nullable(),
})
