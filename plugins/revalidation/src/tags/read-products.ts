import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CHANGE_KINDS, type Change, type ChangeKind } from "../modules/revalidation/change"

const VARIANTS_OF_PRICES = `FROM price
  JOIN product_variant_price_set link ON link.price_set_id = price.price_set_id
  JOIN product_variant variant ON variant.id = link.variant_id`
const VARIANTS_OF_ARTICLES = `JOIN product_variant_inventory_item link ON link.inventory_item_id = article.inventory_item_id
  JOIN product_variant variant ON variant.id = link.variant_id`

/** The products that a thing is of. Also of what is deleted: Medusa keeps the rows. */
const PRODUCTS_OF: Partial<Record<ChangeKind, string>> = {
  product: "SELECT id AS product_id FROM product WHERE id = ANY(?)",
  variant: "SELECT product_id FROM product_variant WHERE id = ANY(?)",
  option: "SELECT product_id FROM product_product_option WHERE product_option_id = ANY(?)",
  option_value: `SELECT link.product_id FROM product_option_value value
    JOIN product_product_option link ON link.product_option_id = value.option_id WHERE value.id = ANY(?)`,
  image: "SELECT product_id FROM image WHERE id = ANY(?)",
  channel_link: "SELECT product_id FROM product_sales_channel WHERE id = ANY(?)",
  category: "SELECT product_id FROM product_category_product WHERE product_category_id = ANY(?)",
  price: `SELECT variant.product_id ${VARIANTS_OF_PRICES} WHERE price.id = ANY(?)`,
  price_rule: `SELECT variant.product_id ${VARIANTS_OF_PRICES}
    JOIN price_rule rule ON rule.price_id = price.id WHERE rule.id = ANY(?)`,
  price_list: `SELECT variant.product_id ${VARIANTS_OF_PRICES} WHERE price.price_list_id = ANY(?)`,
  price_list_rule: `SELECT variant.product_id ${VARIANTS_OF_PRICES}
    JOIN price_list_rule rule ON rule.price_list_id = price.price_list_id WHERE rule.id = ANY(?)`,
  inventory_level: `SELECT variant.product_id FROM inventory_level article ${VARIANTS_OF_ARTICLES} WHERE article.id = ANY(?)`,
  reservation: `SELECT variant.product_id FROM reservation_item article ${VARIANTS_OF_ARTICLES} WHERE article.id = ANY(?)`,
  // Prices, taxes and currencies hang on the region: it is every product's.
  region:
    "SELECT id AS product_id FROM product WHERE status = 'published' AND deleted_at IS NULL AND cardinality(?::text[]) > 0",
}

export interface ConcernedProduct {
  id: string
  handle: string
}

/**
 * The products that changes concern: one statement for all of them, which only reads. Asking the modules would be a query
 * for each kind and for each link between them, and they do not show what is deleted.
 */
export async function readProducts(container: MedusaContainer, changes: Change[]): Promise<ConcernedProduct[]> {
  const parts = CHANGE_KINDS.flatMap((kind) => {
    const ids = changes.filter((change) => change.kind === kind).map(({ id }) => id)
    const sql = PRODUCTS_OF[kind]
    return sql && ids.length > 0 ? [{ sql, ids }] : []
  })
  if (parts.length === 0) return []
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{ rows: ConcernedProduct[] }>(
    `SELECT id, handle FROM product WHERE id IN (${parts.map(({ sql }) => sql).join(" UNION ")})`,
    parts.map(({ ids }) => ids)
  )
  return rows
}
