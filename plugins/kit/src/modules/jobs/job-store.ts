import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ClaimedJob, JobError, Lease } from "./job-record"

const CLAIMED = ["id", "workflow_id", "key", "input", "attempts", "max_attempts", "fence", "deadline"]
  .map((column) => `job.${column}`)
  .join(", ")

const WORKER_LOST: JobError = {
  code: "WEBOX_JOB_WORKER_LOST",
  message: "The worker stopped in the middle of the last allowed attempt. Retry the job once its cause is found.",
}
const DEADLINE_PASSED: JobError = {
  code: "WEBOX_JOB_DEADLINE_PASSED",
  message: "The job was not done before its deadline. Retry it if it is still wanted.",
}

/**
 * What workers do to the table of jobs. Each method is one statement, so a process may die between any two.
 * All times are the database's: processes whose clocks differ still agree on who holds a lease.
 */
export class JobStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Takes up to `limit` jobs that are due, best first: waiting ones whose time has come, and running ones whose
   * lease has ended. `SKIP LOCKED` lets many workers take from one table without waiting for each other.
   */
  async claim(limit: number, leaseMs: number, worker: string): Promise<ClaimedJob[]> {
    const { rows } = await this.knex.raw<{ rows: ClaimedJob[] }>(
      `WITH due AS MATERIALIZED (
         SELECT id FROM webox_job
         WHERE state IN ('waiting', 'running') AND available_at <= now()
           AND attempts < max_attempts AND (deadline IS NULL OR deadline > now())
         ORDER BY priority DESC, available_at
         LIMIT ? FOR UPDATE SKIP LOCKED
       )
       UPDATE webox_job AS job
       SET state = 'running', fence = job.fence + 1, attempts = job.attempts + 1, worker = ?,
           available_at = now() + ? * interval '1 millisecond', started_at = now(), updated_at = now()
       FROM due WHERE job.id = due.id
       RETURNING ${CLAIMED}`,
      [limit, worker, leaseMs]
    )
    return rows
  }

  /** Buries due jobs that must not start again: past their deadline, or killed in their last attempt. */
  async buryExpired(): Promise<string[]> {
    const { rows } = await this.knex.raw<{ rows: { id: string }[] }>(
      `WITH expired AS MATERIALIZED (
         SELECT id FROM webox_job
         WHERE state IN ('waiting', 'running') AND available_at <= now()
           AND (attempts >= max_attempts OR deadline <= now())
         LIMIT 100 FOR UPDATE SKIP LOCKED
       )
       UPDATE webox_job AS job
       SET state = 'dead', finished_at = now(), updated_at = now(),
           error = CASE WHEN job.deadline <= now() THEN ?::jsonb ELSE ?::jsonb END
       FROM expired WHERE job.id = expired.id
       RETURNING job.id`,
      [JSON.stringify(DEADLINE_PASSED), JSON.stringify(WORKER_LOST)]
    )
    return rows.map((row) => row.id)
  }

  /**
   * Extends leases. A lease is never extended past its job's deadline, so that a job which hangs is buried then.
   *
   * @returns the ids of the jobs that are still held; the others were taken over
   */
  async heartbeat(leases: Lease[], leaseMs: number): Promise<string[]> {
    if (leases.length === 0) return []
    const pairs = leases.map(() => "(?, ?::integer)").join(", ")
    const { rows } = await this.knex.raw<{ rows: { id: string }[] }>(
      `UPDATE webox_job AS job
       SET available_at = LEAST(now() + ? * interval '1 millisecond', job.deadline), updated_at = now()
       FROM (VALUES ${pairs}) AS lease (id, fence)
       WHERE job.id = lease.id AND job.fence = lease.fence AND job.state = 'running'
       RETURNING job.id`,
      [leaseMs, ...leases.flatMap((lease) => [lease.id, lease.fence])]
    )
    return rows.map((row) => row.id)
  }

  /** @returns false when the lease was lost: somebody else decides about the job now */
  complete(lease: Lease): Promise<boolean> {
    return this.writeOutcome(lease, "state = 'done', progress = 100, error = NULL, finished_at = now()", [])
  }

  /** @returns false when the lease was lost */
  retryLater(lease: Lease, delayMs: number, error: JobError): Promise<boolean> {
    return this.writeOutcome(
      lease,
      "state = 'waiting', available_at = now() + ? * interval '1 millisecond', error = ?::jsonb",
      [delayMs, JSON.stringify(error)]
    )
  }

  /** @returns false when the lease was lost */
  bury(lease: Lease, error: JobError): Promise<boolean> {
    return this.writeOutcome(lease, "state = 'dead', error = ?::jsonb, finished_at = now()", [JSON.stringify(error)])
  }

  /** Gives a job back unfinished, as if the attempt had not been made: the process is going down. */
  giveBack(lease: Lease): Promise<boolean> {
    return this.writeOutcome(lease, "state = 'waiting', available_at = now(), attempts = attempts - 1", [])
  }

  private async writeOutcome(lease: Lease, assignments: string, bindings: (string | number)[]): Promise<boolean> {
    const { rows } = await this.knex.raw<{ rows: unknown[] }>(
      `UPDATE webox_job SET ${assignments}, updated_at = now()
       WHERE id = ? AND fence = ? AND state = 'running' RETURNING id`,
      [...bindings, lease.id, lease.fence]
    )
    return rows.length > 0
  }
}
