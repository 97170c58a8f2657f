import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The metadata key under which a cart, and so its order, carries the cart's id. */
export const CART_STAMP = "webox_cart_id"

/**
 * Writes a cart's id into its own metadata, before it is completed. Completion copies the metadata to the order, so an
 * order that a crash left without its link still says which cart it came from. It is the only tie there is then.
 *
 * One statement that merges inside the database: reading the metadata and writing it back through the cart module would
 * cost more, and undo what a request in between has written. Does nothing for a completed or unknown cart.
 */
export async function stampCart(container: MedusaContainer, cartId: string): Promise<void> {
  if (cartId.includes("\0")) return
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `UPDATE cart SET metadata = COALESCE(metadata, '{}'::jsonb) || jsonb_build_object(?::text, id)
       WHERE id = ? AND completed_at IS NULL AND metadata ->> ?::text IS DISTINCT FROM id`,
    [CART_STAMP, cartId, CART_STAMP]
  )
}
