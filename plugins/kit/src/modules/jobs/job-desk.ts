import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { JobRecord } from "./job-record"
import { canDrop, canRetry, JOB_STATES, type JobState } from "./job-state"
import { DEFAULT_MAX_ATTEMPTS } from "./retry-policy"

const COLUMNS = `id, workflow_id, key, input, state, priority, available_at, deadline, attempts, max_attempts, fence,
  worker, progress, progress_message, error, started_at, finished_at, created_at`

/** Counting stops here: a state with more jobs shows as "more than". */
const COUNT_CAP = 10_000

/** What a person's wish for a job led to. */
export type DeskOutcome =
  { outcome: "changed"; job: JobRecord } | { outcome: "refused"; job: JobRecord } | { outcome: "unknown" }

/** What people do with jobs: look, retry, drop. */
export class JobDesk {
  constructor(private readonly knex: Knex) {}

  /**
   * Newest first. Ids grow with time, so the id alone is the place in the list.
   *
   * @param after the id of the last job of the page before
   */
  async page(query: { state?: JobState; after?: string; limit: number }): Promise<JobRecord[]> {
    const { rows } = await this.knex.raw<{ rows: JobRecord[] }>(
      `SELECT ${COLUMNS} FROM webox_job
       WHERE (:state::text IS NULL OR state = :state) AND (:after::text IS NULL OR id < :after)
       ORDER BY id DESC LIMIT :limit`,
      { state: query.state ?? null, after: query.after ?? null, limit: query.limit }
    )
    return rows
  }

  /** How many jobs there are by state, each counted up to 10,000. */
  async countByState(): Promise<Record<JobState, number>> {
    const { rows } = await this.knex.raw<{ rows: { state: JobState; count: number }[] }>(
      `SELECT state, (SELECT count(*)::int FROM (SELECT 1 FROM webox_job j WHERE j.state = s.state LIMIT ?) capped) AS count
       FROM unnest(?::text[]) AS s (state)`,
      [COUNT_CAP, [...JOB_STATES]]
    )
    const counts: Record<JobState, number> = { waiting: 0, running: 0, done: 0, dead: 0, dropped: 0 }
    for (const row of rows) counts[row.state] = row.count
    return counts
  }

  /** Lets a dead or dropped job run again at once, with a new set of attempts and without its deadline. */
  async retry(id: string): Promise<DeskOutcome> {
    return this.change(
      id,
      canRetry,
      "state = 'waiting', available_at = now(), attempts = 0, max_attempts = ?, deadline = NULL, finished_at = NULL",
      [DEFAULT_MAX_ATTEMPTS]
    )
  }

  /** Decides that a waiting or dead job shall not run. Its key stays taken. */
  async drop(id: string): Promise<DeskOutcome> {
    return this.change(id, canDrop, "state = 'dropped', finished_at = now()", [])
  }

  /** Empties what finished jobs were given, once older than `days`. Their keys stay for ever. */
  async pruneInputs(days: number): Promise<number> {
    const { rowCount } = await this.knex.raw<{ rowCount: number }>(
      `UPDATE webox_job SET input = NULL, updated_at = now() WHERE id IN (
         SELECT id FROM webox_job WHERE state = 'done' AND input IS NOT NULL
           AND finished_at < now() - ? * interval '1 day' LIMIT 1000
       )`,
      [days]
    )
    return rowCount
  }

  private async change(
    id: string,
    isAllowed: (state: JobState) => boolean,
    assignments: string,
    bindings: number[]
  ): Promise<DeskOutcome> {
    return this.knex.transaction(async (transaction): Promise<DeskOutcome> => {
      const job = await first(transaction, `SELECT ${COLUMNS} FROM webox_job WHERE id = ? FOR UPDATE`, [id])
      if (!job) return { outcome: "unknown" }
      if (!isAllowed(job.state)) return { outcome: "refused", job }
      const changed = await first(
        transaction,
        `UPDATE webox_job SET ${assignments}, updated_at = now() WHERE id = ? RETURNING ${COLUMNS}`,
        [...bindings, id]
      )
      return { outcome: "changed", job: changed ?? job }
    })
  }
}

async function first(knex: Knex, sql: string, bindings: (string | number)[]): Promise<JobRecord | undefined> {
  const { rows } = await knex.raw<{ rows: JobRecord[] }>(sql, bindings)
  return rows[0]
}
