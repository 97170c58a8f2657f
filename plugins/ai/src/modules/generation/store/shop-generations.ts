import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { COLUMNS, type GenerationFilter } from "./generations"
import type { Attempt, AttemptEnd, Generation } from "./records"

/** Everybody's generations, those that were deleted among them, newest first. */
export async function pageShopGenerations(knex: Knex, filter: GenerationFilter): Promise<Generation[]> {
  const { kind = null, status = null, after = null, limit } = filter
  const { rows } = await knex.raw<{ rows: Generation[] }>(
    `SELECT ${COLUMNS} FROM webox_ai_generation
     WHERE (:kind::text IS NULL OR kind = :kind) AND (:status::text IS NULL OR status = :status) AND (:after::text IS NULL OR id < :after)
     ORDER BY id DESC LIMIT :limit`,
    { kind, status, after, limit }
  )
  return rows
}

/** A call as the merchant sees it. */
export type ShownAttempt = Pick<Attempt, "generation_id" | "number" | "provider" | "model" | "state"> &
  Pick<AttemptEnd, "error_kind" | "error_message">

/** The calls that were made for several generations, in their order. */
export async function attemptsOf(knex: Knex, generationIds: string[]): Promise<ShownAttempt[]> {
  const { rows } = await knex.raw<{ rows: ShownAttempt[] }>(
    `SELECT generation_id, number, provider, model, state, error_kind, error_message FROM webox_ai_attempt
     WHERE generation_id = ANY(?) ORDER BY generation_id, number`,
    [generationIds]
  )
  return rows
}
