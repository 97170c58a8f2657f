import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refreshProducts } from "./refresh-products"

/** Products read and written together. */
const BATCH_SIZE = 200

export interface Refreshed {
  products: number
  isChanged: boolean
}

/**
 * Writes all documents anew that are out of date, but for those that another process is at.
 *
 * The rows stay locked while their documents are written: a change in the meantime waits to be marked, so that its own
 * refresh surely comes after this one. A process that dies gives the rows back.
 *
 * @returns how many products were refreshed, and whether their documents say anything else than before
 */
export async function refreshStaleProducts(container: MedusaContainer): Promise<Refreshed> {
  const all: Refreshed = { products: 0, isChanged: false }
  let batch: Refreshed
  do {
    batch = await refreshBatch(container)
    all.products += batch.products
    all.isChanged ||= batch.isChanged
  } while (batch.products === BATCH_SIZE)
  return all
}

function refreshBatch(container: MedusaContainer): Promise<Refreshed> {
  return container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(async (transaction) => {
    const { rows } = await transaction.raw<{ rows: { product_id: string }[] }>(
      `SELECT product_id FROM webox_search_stale_product ORDER BY stale_since LIMIT ? FOR UPDATE SKIP LOCKED`,
      [BATCH_SIZE]
    )
    const ids = rows.map(({ product_id }) => product_id)
    if (ids.length === 0) return { products: 0, isChanged: false }
    const isChanged = await refreshProducts(container, ids)
    await transaction.raw(`DELETE FROM webox_search_stale_product WHERE product_id = ANY(?)`, [ids])
    return { products: ids.length, isChanged }
  })
}
