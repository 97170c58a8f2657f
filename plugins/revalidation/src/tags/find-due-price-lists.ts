import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const MARK = "price-lists"

/**
 * The price lists that have started or ended since the last look, by the database's clock; then the mark moves on. In the
 * caller's transaction: what is found is noted with it, or found again. The first look finds none.
 *
 * Nobody tells of it: no row changes when a price list's time comes.
 */
export async function findDuePriceLists(transaction: Knex.Transaction): Promise<string[]> {
  const { rows: marks } = await transaction.raw<{ rows: { looked_until: Date }[] }>(
    `INSERT INTO webox_revalidation_mark (id, looked_until) VALUES (?, now())
     ON CONFLICT (id) DO UPDATE SET updated_at = now() RETURNING looked_until`,
    [MARK]
  )
  const { rows } = await transaction.raw<{ rows: { id: string }[] }>(
    `SELECT id FROM price_list WHERE deleted_at IS NULL AND status = 'active'
       AND ((starts_at > ? AND starts_at <= now()) OR (ends_at > ? AND ends_at <= now()))`,
    [marks[0]?.looked_until ?? null, marks[0]?.looked_until ?? null]
  )
  await transaction.raw("UPDATE webox_revalidation_mark SET looked_until = now() WHERE id = ?", [MARK])
  return rows.map(({ id }) => id)
}
