import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { defineReconciler, type Reconciler } from "@webox/kit/reconcilers"
import { allLanguages } from "../languages"
import { activeTableSql } from "../modules/product_search/active-table"
import { changesSince } from "./find-changed-products"
import { markStale } from "./mark-stale"

/** How far a running process looks back, and how far one that has just started. */
const LOOK_BACK_MS = 15 * 60_000
const FIRST_LOOK_BACK_MS = 7 * 24 * 60 * 60_000
/** Products are marked together, in places of this many. */
const PLACE_SIZE = 200

interface Place {
  last_id: string
  product_ids: string[]
}

/**
 * Finds the products whose documents are older than their last change, or missing: an event was lost, or a price list has
 * started or ended, which no event tells. They are marked, as the event would have done.
 */
export function searchReconciler(): Reconciler {
  let lookBackMs = FIRST_LOOK_BACK_MS
  return defineReconciler<Place>({
    name: "search",
    batchSize: 1,
    find: async ({ container, after }) => {
      const ids = await findOutdated(container, new Date(Date.now() - lookBackMs), after ?? "")
      const last_id = ids.at(-1)
      if (last_id !== undefined) return [{ last_id, product_ids: ids }]
      lookBackMs = LOOK_BACK_MS
      return []
    },
    placeOf: ({ last_id }) => last_id,
    repair: ({ product_ids }, container) => markStale(container, product_ids),
  })
}

async function findOutdated(container: MedusaContainer, since: Date, after: string): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { sql, bindings } = changesSince(container, since)
  const found = new Set<string>()
  for (const { index } of allLanguages) {
    const { rows: tables } = await knex.raw<{ rows: { table_name: string }[] }>(activeTableSql, [index])
    for (const { table_name } of tables) {
      const { rows } = await knex.raw<{ rows: { id: string }[] }>(
        `SELECT change.product_id AS id FROM (${sql}) AS change
         LEFT JOIN ?? AS stored ON stored.id = change.product_id
         LEFT JOIN product ON product.id = change.product_id
           AND product.status = 'published' AND product.deleted_at IS NULL
           AND EXISTS (SELECT 1 FROM product_sales_channel AS link
                       WHERE link.product_id = product.id AND link.deleted_at IS NULL)
         WHERE change.product_id > ? AND CASE WHEN stored.id IS NULL THEN product.id IS NOT NULL
                                              ELSE stored.updated_at < change.changed_at END
         ORDER BY change.product_id LIMIT ?`,
        [...bindings, table_name, after, PLACE_SIZE]
      )
      for (const { id } of rows) found.add(id)
    }
  }
  // Marks whose job was lost with the process that gathered them.
  const { rows: left } = await knex.raw<{ rows: { id: string }[] }>(
    `SELECT product_id AS id FROM webox_search_stale_product
     WHERE stale_since < now() - interval '1 minute' AND product_id > ? ORDER BY product_id LIMIT ?`,
    [after, PLACE_SIZE]
  )
  for (const { id } of left) found.add(id)
  return [...found].sort().slice(0, PLACE_SIZE)
}
