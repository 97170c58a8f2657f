import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { existingCodes } from "./cart-rows"
import { MERGE_PENDING, type MergePending } from "./merge-marks"

/** What Medusa is asked to compute of a merged cart. */
export interface PendingMerge extends MergePending {
  has_items: boolean
  /** Those of the codes whose promotions are still there. */
  existing_codes: string[]
}

/** What of a merge is not computed yet: also of an earlier one whose process died. Null when all is. */
export async function readPendingMerge(container: MedusaContainer, cartId: string): Promise<PendingMerge | null> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { pending: MergePending | null; has_items: boolean }[] }>(
    `SELECT metadata -> ?::text AS pending,
            EXISTS (SELECT 1 FROM cart_line_item WHERE cart_id = cart.id AND deleted_at IS NULL) AS has_items
     FROM cart WHERE id = ? AND deleted_at IS NULL`,
    [MERGE_PENDING, cartId]
  )
  const [row] = rows
  if (!row?.pending) return null
  return { ...row.pending, has_items: row.has_items, existing_codes: await existingCodes(knex, row.pending.codes) }
}

/** Takes the mark away: the cart is whole. */
export async function finishMerge(container: MedusaContainer, cartId: string): Promise<void> {
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw("UPDATE cart SET metadata = metadata - ?::text WHERE id = ?", [MERGE_PENDING, cartId])
}
