import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { HeldCart } from "../rules/decide-merge"
import { MERGED_INTO, type MergedInto } from "./merge-marks"

/** Where a customer looks for a cart. */
export interface CartSearch {
  customer_id: string
  region_id: string
  /** Those of the publishable key. */
  sales_channel_ids: string[]
}

/** An order was made of it. `completed_at` alone does not say so: a process may have died before it was written. */
const IS_ORDERED = `(cart.completed_at IS NOT NULL
  OR EXISTS (SELECT 1 FROM order_cart WHERE order_cart.cart_id = cart.id AND order_cart.deleted_at IS NULL))`

/**
 * The id of the customer's newest cart in a region that has not become an order, or null.
 *
 * One statement by the index on the customer, instead of the module's list: the link to an order and the currency, which
 * the merchant may have changed since, are other modules'. The tables are only read.
 */
export async function findOpenCart(
  container: MedusaContainer,
  { customer_id, region_id, sales_channel_ids }: CartSearch
): Promise<string | null> {
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{ rows: { id: string }[] }>(
    `SELECT cart.id FROM cart
     JOIN region ON region.id = cart.region_id AND region.currency_code = cart.currency_code
     WHERE cart.customer_id = ? AND cart.region_id = ? AND cart.sales_channel_id = ANY(?)
       AND cart.deleted_at IS NULL AND NOT ${IS_ORDERED}
     ORDER BY cart.created_at DESC, cart.id DESC LIMIT 1`,
    [customer_id, region_id, sales_channel_ids]
  )
  return rows[0]?.id ?? null
}

/** A cart by its id, also one that was deleted since it went into another. */
export async function findHeldCart(
  container: MedusaContainer,
  id: string
): Promise<(HeldCart & { merged: MergedInto | null }) | undefined> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: (HeldCart & { merged: MergedInto | null })[] }>(
      `SELECT cart.id, cart.customer_id, cart.region_id, cart.sales_channel_id, cart.currency_code,
              coalesce(customer.has_account, false) AS has_account, ${IS_ORDERED} AS is_ordered,
              cart.deleted_at IS NOT NULL AS is_deleted, cart.metadata -> ?::text AS merged
       FROM cart LEFT JOIN customer ON customer.id = cart.customer_id AND customer.deleted_at IS NULL
       WHERE cart.id = ?`,
      [MERGED_INTO, id]
    )
  return rows[0]
}
