import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const MARK = "price-lists"

/**
 * The price lists that have started or ended since the last look, by the database's clock; then the mark moves on. In the
 * caller's transaction: what is found is noted with it, or found again. The first look finds none.
 *
 * Nobody tells of it: no row changes when a price list's time comes. Moments are compared in the database alone: in
 * JavaScript they lose their microseconds, and what was found just before the mark would be found once more.
 */
export async function findDuePriceLists(transaction: Knex.Transaction): Promise<string[]> {
  // Two looks at once follow one another: this holds the mark.
  await transaction.raw(
    `INSERT INTO webox_revalidation_mark (id, looked_until) VALUES (?, now())
     ON CONFLICT (id) DO UPDATE SET updated_at = now()`,
    [MARK]
  )
  const { rows } = await transaction.raw<{ rows: { id: string }[] }>(
    `SELECT list.id FROM price_list list, webox_revalidation_mark mark
     WHERE mark.id = ? AND list.deleted_at IS NULL AND list.status = 'active'
       AND ((list.starts_at > mark.looked_until AND list.starts_at <= now())
         OR (list.ends_at > mark.looked_until AND list.ends_at <= now()))`,
    [MARK]
  )
  // A look that waited began before the one that it waited for: it does not move the mark back.
  await transaction.raw(
    "UPDATE webox_revalidation_mark SET looked_until = greatest(looked_until, now()) WHERE id = ?",
    [MARK]
  )
  return rows.map(({ id }) => id)
}
