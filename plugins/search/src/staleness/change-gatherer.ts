import type { MedusaContainer } from "@medusajs/framework/types"
import { findAffectedProducts } from "./find-changed-products"
import { markStale } from "./mark-stale"

/** Events come in swarms: one import tells of each of its products, variants, prices and levels. */
const GATHER_MS = 100

interface Gathering {
  rowIds: Map<string, Set<string>>
  productIds: Set<string>
  marked: Promise<void>
}

let current: Gathering | undefined

/**
 * Marks the products whose documents tell something of the changed rows, together with those that other events name at the
 * same time.
 *
 * @param entity as `sources` names it
 * @returns when they are marked, so that an event counts as handled only then
 */
export function gatherChange(
  container: MedusaContainer,
  entity: string,
  ids: { rows: string[]; products: string[] }
): Promise<void> {
  current ??= begin(container)
  const rows = current.rowIds.get(entity) ?? new Set()
  for (const id of ids.rows) rows.add(id)
  for (const id of ids.products) current.productIds.add(id)
  current.rowIds.set(entity, rows)
  return current.marked
}

function begin(container: MedusaContainer): Gathering {
  const gathering: Gathering = { rowIds: new Map(), productIds: new Set(), marked: Promise.resolve() }
  gathering.marked = new Promise<void>((resolve) => setTimeout(resolve, GATHER_MS)).then(async () => {
    current = undefined
    await markStale(container, [...gathering.productIds, ...(await affectedBy(container, gathering.rowIds))])
  })
  return gathering
}

async function affectedBy(container: MedusaContainer, rowIds: Map<string, Set<string>>): Promise<string[]> {
  const products: string[] = []
  for (const [entity, ids] of rowIds) products.push(...(await findAffectedProducts(container, entity, [...ids])))
  return products
}
