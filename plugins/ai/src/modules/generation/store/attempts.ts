import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { ProviderTask } from "../../../provider"
import { forgetAnswerFiles } from "./answers"
import type { Attempt, AttemptEnd } from "./records"

const COLUMNS = "id, generation_id, number, provider, model, state, task"

export async function lastAttempt(knex: Knex, generationId: string): Promise<Attempt | undefined> {
  const { rows } = await knex.raw<{ rows: Attempt[] }>(
    `SELECT ${COLUMNS} FROM webox_ai_attempt WHERE generation_id = ? ORDER BY number DESC LIMIT 1`,
    [generationId]
  )
  return rows[0]
}

/** Written, and committed, before the call is made. */
export async function insertAttempt(
  transaction: Knex,
  attempt: Pick<Attempt, "generation_id" | "number" | "provider" | "model">
): Promise<Attempt> {
  const { rows } = await transaction.raw<{ rows: Attempt[] }>(
    `INSERT INTO webox_ai_attempt (id, generation_id, number, provider, model) VALUES (?, ?, ?, ?, ?) RETURNING ${COLUMNS}`,
    [generateEntityId(undefined, "gatt"), attempt.generation_id, attempt.number, attempt.provider, attempt.model]
  )
  const [row] = rows
  if (!row) throw new Error("The attempt was not written.")
  return row
}

/** How often this model was called for this generation. */
export async function countCalls(
  knex: Knex,
  { generation_id, provider, model }: Pick<Attempt, "generation_id" | "provider" | "model">
): Promise<number> {
  const { rows } = await knex.raw<{ rows: { calls: number }[] }>(
    `SELECT count(*)::int AS calls FROM webox_ai_attempt WHERE generation_id = ? AND provider = ? AND model = ?`,
    [generation_id, provider, model]
  )
  return rows[0]?.calls ?? 0
}

/** An attempt whose call was never made: there was none. */
export async function takeBackAttempt(transaction: Knex, id: string): Promise<void> {
  await transaction.raw("DELETE FROM webox_ai_attempt WHERE id = ? AND state = 'sending'", [id])
}

/** The provider took the work, and is asked about it from now on. */
export async function markAccepted(knex: Knex, id: string, task: ProviderTask): Promise<void> {
  await knex.raw(`UPDATE webox_ai_attempt SET state = 'accepted', task = ?::jsonb WHERE id = ? AND state = 'sending'`, [
    JSON.stringify(task),
    id,
  ])
}

/** Longer ones are cut: a provider may send a page of HTML. */
const LONGEST_MESSAGE = 1_000

/** Ends an attempt, once; what was kept of its answer's files goes. */
export async function markAttemptEnded(knex: Knex, id: string, end: AttemptEnd): Promise<void> {
  await knex.raw(
    `UPDATE webox_ai_attempt SET state = ?, usage = ?::jsonb, provider_reference = ?, error_kind = ?, error_message = ?, ended_at = now()
     WHERE id = ? AND ended_at IS NULL`,
    [
      end.state,
      end.usage ? JSON.stringify(end.usage) : null,
      end.provider_reference ?? null,
      end.error_kind ?? null,
      end.error_message?.slice(0, LONGEST_MESSAGE).replaceAll("\0", "") ?? null,
      id,
    ]
  )
  await forgetAnswerFiles(knex, id)
}
