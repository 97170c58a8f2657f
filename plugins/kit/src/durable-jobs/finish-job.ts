import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { JobContext } from "./job-input"
import { connectionOf, type TransactionalManager } from "./connection"
import { jobsError } from "./errors"

/**
 * Marks a job as done inside the transaction of its own effect: both commit, or neither. So an effect in the
 * database happens exactly once, whenever the process dies and whoever else took the job over.
 *
 * Call it in the last step that writes, and do nothing after it that matters.
 *
 * @param manager the transaction in which the effect is written
 * @throws WEBOX_JOB_LEASE_LOST when another worker holds the job: the effect must then be rolled back
 */
export async function finishJob(manager: TransactionalManager | Knex.Transaction, job: JobContext): Promise<void> {
  const { rows } = await connectionOf(manager).raw<{ rows: unknown[] }>(
    `UPDATE webox_job SET state = 'done', progress = 100, error = NULL, finished_at = now(), updated_at = now()
     WHERE id = ? AND fence = ? AND state = 'running' RETURNING id`,
    [job.id, job.fence]
  )
  if (rows.length === 0) throw jobsError("WEBOX_JOB_LEASE_LOST")
}
