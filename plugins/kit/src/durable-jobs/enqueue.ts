import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { DEFAULT_MAX_ATTEMPTS } from "../modules/jobs/retry-policy"
import type { JobWorkflow, WithoutJob } from "./job-input"
import { connectionOf, type TransactionalManager } from "./connection"
import { jobsError } from "./errors"
import { wakeWorkers } from "./wake"

export interface EnqueueOptions {
  /** Makes the job one, for ever, among the jobs of its workflow: for example the order's id. At most 500 characters. */
  key: string
  /** Not before this time. */
  runAfter?: Date
  /** Higher runs first; 0 by default. */
  priority?: number
  /** Given up when it is not done by then. */
  deadline?: Date
  /** Attempts before it is dead; 14 by default, which takes about an hour. */
  maxAttempts?: number
}

export interface EnqueuedJob {
  id: string
  /** False when a job with this workflow and key was there already: nothing was changed. */
  created: boolean
}

/**
 * Asks for a workflow to be run, surely and by its key only once, after the caller's transaction has committed.
 *
 * The workflow gets `input` and, beside it, `job` (`{ id, key, attempt, fence }`). It must have no async steps,
 * and its effects must bear being started again: a process may die at any line, and the job then runs again
 * within a minute. See `finishJob` for effects that must happen exactly once in the database.
 *
 * @param manager the transactional manager inside a module service's method; or a knex connection or transaction
 * @param workflow the workflow, or its id
 * @throws WEBOX_JOB_NO_TRANSACTION when the manager has no transaction, WEBOX_JOB_KEY_INVALID, WEBOX_JOB_DEADLINE_INVALID
 */
export async function enqueue<Input extends object>(
  manager: TransactionalManager | Knex,
  workflow: JobWorkflow<Input> | string,
  input: WithoutJob<Input>,
  options: EnqueueOptions
): Promise<EnqueuedJob> {
  validate(options)
  const connection = connectionOf(manager)
  const workflowId = typeof workflow === "string" ? workflow : workflow.getName()

  const { rows: inserted } = await connection.raw<{ rows: { id: string }[] }>(
    `INSERT INTO webox_job (id, workflow_id, key, input, state, priority, available_at, deadline, max_attempts)
     VALUES (?, ?, ?, ?::jsonb, 'waiting', ?, GREATEST(?::timestamptz, now()), ?::timestamptz, ?)
     ON CONFLICT (workflow_id, key) DO NOTHING RETURNING id`,
    [
      generateEntityId(undefined, "wjob"),
      workflowId,
      options.key,
      JSON.stringify(input),
      options.priority ?? 0,
      options.runAfter?.toISOString() ?? null,
      options.deadline?.toISOString() ?? null,
      options.maxAttempts ?? DEFAULT_MAX_ATTEMPTS,
    ]
  )
  const created = inserted[0]
  if (created) {
    wakeAfterCommit(connection)
    return { id: created.id, created: true }
  }
  return { id: await existingJobId(connection, workflowId, options.key), created: false }
}

/**
 * `enqueue` for callers outside a module's transaction, such as subscribers and schedules.
 * The job is committed when the promise resolves.
 */
export async function enqueueFrom<Input extends object>(
  container: MedusaContainer,
  workflow: JobWorkflow<Input> | string,
  input: WithoutJob<Input>,
  options: EnqueueOptions
): Promise<EnqueuedJob> {
  return enqueue(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), workflow, input, options)
}

function validate({ key, runAfter, deadline, maxAttempts }: EnqueueOptions): void {
  if (key.length === 0 || key.length > 500 || key.includes("\0")) throw jobsError("WEBOX_JOB_KEY_INVALID")
  if (deadline && deadline.getTime() <= (runAfter?.getTime() ?? Date.now())) {
    throw jobsError("WEBOX_JOB_DEADLINE_INVALID")
  }
  if (maxAttempts !== undefined && !(Number.isInteger(maxAttempts) && maxAttempts >= 1)) {
    throw jobsError("WEBOX_JOB_ATTEMPTS_INVALID")
  }
}

/** A second statement, since the first one's snapshot does not hold a row that another transaction has just committed. */
async function existingJobId(connection: Knex, workflowId: string, key: string): Promise<string> {
  const { rows } = await connection.raw<{ rows: { id: string }[] }>(
    "SELECT id FROM webox_job WHERE workflow_id = ? AND key = ?",
    [workflowId, key]
  )
  const existing = rows[0]
  if (!existing) throw jobsError("WEBOX_JOB_KEY_VANISHED")
  return existing.id
}

/** Only a shortcut for this process: who misses it is found by the next poll. */
function wakeAfterCommit(connection: Knex): void {
  if (!isTransaction(connection)) return wakeWorkers()
  connection.executionPromise.then(wakeWorkers, () => undefined)
}

function isTransaction(connection: Knex | Knex.Transaction): connection is Knex.Transaction {
  return connection.isTransaction === true
}
