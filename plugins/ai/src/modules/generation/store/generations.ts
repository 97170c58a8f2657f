import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { GenerationKind } from "../../../provider"
import type { GenerationEnd, GenerationState } from "../running/generation-state"
import { ownerColumn } from "./owner-column"
import type { Generation, Owner, StoredCost, StoredVerdict } from "./records"

export const COLUMNS = `id, customer_id, user_id, kind, status, provider, model, input, quote, cost, progress, error_code, deadline,
  cancel_requested_at, moderation, fallbacks, created_at, started_at, ended_at`

export type NewGeneration = Pick<
  Generation,
  "kind" | "provider" | "model" | "input" | "quote" | "fallbacks" | "deadline"
>

export async function insertGeneration(knex: Knex, owner: Owner, made: NewGeneration): Promise<Generation> {
  const { customer_id = null, user_id = null }: { customer_id?: string | null; user_id?: string | null } = owner
  const { kind, provider, model, input, quote, fallbacks, deadline } = made
  return one(
    knex,
    `INSERT INTO webox_ai_generation (id, customer_id, user_id, kind, provider, model, input, quote, fallbacks, deadline)
     VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?) RETURNING ${COLUMNS}`,
    [
      generateEntityId(undefined, "gen"),
      customer_id,
      user_id,
      kind,
      provider,
      model,
      JSON.stringify(input),
      JSON.stringify(quote),
      JSON.stringify(fallbacks),
      deadline,
    ]
  )
}

/** Locks a generation until the transaction ends: its turns and its end come one after the other. */
export async function lockGeneration(transaction: Knex, id: string): Promise<Generation | undefined> {
  return first(transaction, `SELECT ${COLUMNS} FROM webox_ai_generation WHERE id = ? FOR NO KEY UPDATE`, [id])
}

/** A generation of this owner that was not deleted. */
export async function findGeneration(knex: Knex, owner: Owner, id: string): Promise<Generation | undefined> {
  const { column, value } = ownerColumn(owner)
  return first(
    knex,
    `SELECT ${COLUMNS} FROM webox_ai_generation WHERE id = ? AND ${column} = ? AND deleted_at IS NULL`,
    [id, value]
  )
}

export interface GenerationFilter {
  kind?: GenerationKind | undefined
  status?: GenerationState | undefined
  /** The id of the last one of the page before. */
  after?: string | undefined
  limit: number
}

/** Newest first: ids grow with time. */
export async function pageGenerations(knex: Knex, owner: Owner, filter: GenerationFilter): Promise<Generation[]> {
  const { column, value } = ownerColumn(owner)
  const { kind = null, status = null, after = null, limit } = filter
  const { rows } = await knex.raw<{ rows: Generation[] }>(
    `SELECT ${COLUMNS} FROM webox_ai_generation
     WHERE ${column} = :value AND deleted_at IS NULL AND (:kind::text IS NULL OR kind = :kind)
       AND (:status::text IS NULL OR status = :status) AND (:after::text IS NULL OR id < :after)
     ORDER BY id DESC LIMIT :limit`,
    { value, kind, status, after, limit }
  )
  return rows
}

export async function markRunning(transaction: Knex, id: string): Promise<void> {
  await transaction.raw(
    `UPDATE webox_ai_generation SET status = 'running', started_at = coalesce(started_at, now()) WHERE id = ? AND status IN ('queued', 'running')`,
    [id]
  )
}

export async function markModerated(knex: Knex, id: string, verdict: StoredVerdict): Promise<void> {
  await knex.raw(`UPDATE webox_ai_generation SET moderation = ?::jsonb WHERE id = ?`, [JSON.stringify(verdict), id])
}

/** Another model stands in: it is the generation's own from now on. */
export async function replaceModel(
  transaction: Knex,
  id: string,
  { provider, model, quote, fallbacks }: Pick<Generation, "provider" | "model" | "quote" | "fallbacks">
): Promise<void> {
  await transaction.raw(
    `UPDATE webox_ai_generation SET provider = ?, model = ?, quote = ?::jsonb, fallbacks = ?::jsonb WHERE id = ? AND ended_at IS NULL`,
    [provider, model, JSON.stringify(quote), JSON.stringify(fallbacks), id]
  )
}

export async function markProgress(knex: Knex, id: string, progress: number): Promise<void> {
  await knex.raw(`UPDATE webox_ai_generation SET progress = ? WHERE id = ? AND status = 'running'`, [progress, id])
}

/** Asks for a cancellation; what has ended stays. */
export async function requestCancel(knex: Knex, id: string): Promise<void> {
  await knex.raw(
    `UPDATE webox_ai_generation SET cancel_requested_at = coalesce(cancel_requested_at, now()) WHERE id = ? AND ended_at IS NULL`,
    [id]
  )
}

/** Whether its owner asked for a cancellation. */
export async function isCancelRequested(knex: Knex, id: string): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    "SELECT 1 FROM webox_ai_generation WHERE id = ? AND cancel_requested_at IS NOT NULL",
    [id]
  )
  return rows.length > 0
}

export async function markEnded(
  transaction: Knex,
  id: string,
  end: { status: GenerationEnd; error_code: string | null; cost: StoredCost | null }
): Promise<void> {
  await transaction.raw(
    `UPDATE webox_ai_generation SET status = ?, error_code = ?, cost = ?::jsonb, ended_at = now(),
       progress = CASE WHEN ? = 'succeeded' THEN 1 ELSE progress END
     WHERE id = ? AND ended_at IS NULL`,
    [end.status, end.error_code, end.cost && JSON.stringify(end.cost), end.status, id]
  )
}

/** Hides one that has ended from its owner. @returns whether there was one */
export async function deleteGeneration(knex: Knex, owner: Owner, id: string): Promise<boolean> {
  const { column, value } = ownerColumn(owner)
  const { rowCount } = await knex.raw<{ rowCount: number }>(
    `UPDATE webox_ai_generation SET deleted_at = now() WHERE id = ? AND ${column} = ? AND ended_at IS NOT NULL AND deleted_at IS NULL`,
    [id, value]
  )
  return rowCount > 0
}

/**
 * Those that have neither ended nor a job that will end them: theirs was lost or given up.
 *
 * @param workflowId of the job
 */
export async function strandedGenerations(
  knex: Knex,
  workflowId: string,
  { after = "", limit }: { after?: string | undefined; limit: number }
): Promise<Pick<Generation, "id">[]> {
  const { rows } = await knex.raw<{ rows: Pick<Generation, "id">[] }>(
    `SELECT generation.id FROM webox_ai_generation generation
     WHERE generation.status IN ('queued', 'running') AND generation.id > ? AND generation.created_at < now() - interval '2 minutes'
       AND NOT EXISTS (SELECT 1 FROM webox_job job WHERE job.state IN ('waiting', 'running') AND job.workflow_id = ?
                       AND job.input ->> 'generation_id' = generation.id)
     ORDER BY generation.id LIMIT ?`,
    [after, workflowId, limit]
  )
  return rows
}

type Binding = string | number | Date | null

async function first(knex: Knex, sql: string, bindings: Binding[]): Promise<Generation | undefined> {
  const { rows } = await knex.raw<{ rows: Generation[] }>(sql, bindings)
  return rows[0]
}

async function one(knex: Knex, sql: string, bindings: Binding[]): Promise<Generation> {
  const row = await first(knex, sql, bindings)
  if (!row) throw new Error("The generation was not written.")
  return row
}
