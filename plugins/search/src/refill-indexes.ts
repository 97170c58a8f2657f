import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { allLanguages } from "./languages"
import { activeTableSql } from "./modules/product_search/active-table"

/**
 * Fills the indexes of all languages anew, beside those in use, and then puts them in their place: for whoever wrote
 * products past Medusa's events, such as a seed.
 */
export async function refillIndexes(container: MedusaContainer): Promise<void> {
  const index = allLanguages.map((language) => language.index)
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows: times } = await knex.raw<{ rows: { began_at: string }[] }>("SELECT clock_timestamp()::text AS began_at")
  await container.resolve(Modules.SEARCH).reindex({ index })
  for (const name of index) {
    const { rows } = await knex.raw<{ rows: { table_name: string }[] }>(activeTableSql, [name])
    // Postgres would do so by itself within a minute; until then it plans as if the table were empty.
    for (const { table_name } of rows) await knex.raw("ANALYZE ??", [table_name])
  }
  // Every document was made after these marks.
  for (const { began_at } of times) {
    await knex.raw("DELETE FROM webox_search_stale_product WHERE stale_since < ?::timestamptz", [began_at])
  }
}
