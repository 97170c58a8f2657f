import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ProductStock } from "../modules/revalidation/stock-store"

/** Whether anything of each product can be ordered; the tables are only read, in one statement. */
export async function readStock(container: MedusaContainer, productIds: string[]): Promise<ProductStock[]> {
  if (productIds.length === 0) return []
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{ rows: ProductStock[] }>(
    `SELECT variant.product_id,
              bool_or(NOT variant.manage_inventory OR variant.allow_backorder OR coalesce(articles.are_free, false))
                AS is_in_stock
       FROM product_variant variant LEFT JOIN LATERAL (
         SELECT bool_and(link.required_quantity <= coalesce(
           (SELECT sum(level.stocked_quantity - level.reserved_quantity) FROM inventory_level level
            WHERE level.inventory_item_id = link.inventory_item_id AND level.deleted_at IS NULL), 0)) AS are_free
         FROM product_variant_inventory_item link WHERE link.variant_id = variant.id AND link.deleted_at IS NULL
       ) articles ON true
       WHERE variant.product_id = ANY(?) AND variant.deleted_at IS NULL GROUP BY variant.product_id`,
    [productIds]
  )
  return rows
}
