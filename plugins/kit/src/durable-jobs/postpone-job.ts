import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { JobContext } from "./job-input"
import { connectionOf, type TransactionalManager } from "./connection"
import { jobsError } from "./errors"

/**
 * Puts a job back to wait, inside the transaction of what it did so far: for work that goes on elsewhere, or whose turn has
 * not come. The run does not count as an attempt, so a job may wait as often as it needs to; nothing that matters may
 * follow in it.
 *
 * @param manager the transaction in which the effect of this run is written
 * @param afterMs milliseconds until it may run again
 * @throws WEBOX_JOB_LEASE_LOST when another worker holds the job: what was written must then be rolled back
 */
export async function postponeJob(
  manager: TransactionalManager | Knex,
  job: JobContext,
  afterMs: number
): Promise<void> {
  const { rows } = await connectionOf(manager).raw<{ rows: unknown[] }>(
    `UPDATE webox_job SET state = 'waiting', available_at = now() + ? * interval '1 millisecond', attempts = attempts - 1,
       error = NULL, updated_at = now()
     WHERE id = ? AND fence = ? AND state = 'running' RETURNING id`,
    [afterMs, job.id, job.fence]
  )
  if (rows.length === 0) throw jobsError("WEBOX_JOB_LEASE_LOST")
}
