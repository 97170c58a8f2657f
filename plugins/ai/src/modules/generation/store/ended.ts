import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What holds credits until it ends: generations, and answers in conversations. */
type EndingTable = "webox_ai_generation" | "webox_ai_message"

/** Which of these have ended, or are not there. */
export async function endedOf(knex: Knex, table: EndingTable, ids: string[]): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `SELECT asked.id FROM unnest(?::text[]) AS asked (id)
     WHERE NOT EXISTS (SELECT 1 FROM ${table} open WHERE open.id = asked.id AND open.ended_at IS NULL)`,
    [ids]
  )
  return rows.map(({ id }) => id)
}
