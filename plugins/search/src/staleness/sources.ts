/** A table of which a product's document tells something. */
export interface Source {
  /** The name of its entity in Medusa's events: `price` in `pricing.price.updated`. */
  entity: string
  /** From the table, as `changed`, to the products that are concerned. */
  from: string
  /** The column of that statement with the product's id. */
  product: string
  /** When the row last changed, if that is told by more than its `updated_at` and `deleted_at`. */
  changedAt?: string
  /** Medusa's table that exists only where this optional module is in use. */
  optional?: boolean
}

const updatedAt = "greatest(changed.updated_at, changed.deleted_at)"

const toVariantByPriceSet = `
  JOIN product_variant_price_set AS link ON link.price_set_id = price.price_set_id
  JOIN product_variant AS variant ON variant.id = link.variant_id`
const toVariantByItem = `
  JOIN product_variant_inventory_item AS link ON link.inventory_item_id = changed.inventory_item_id
  JOIN product_variant AS variant ON variant.id = link.variant_id`
const toVariant = `JOIN product_variant AS variant ON variant.id = changed.variant_id`
const toCategoryMembers = (category: string) => `
  JOIN product_category AS below ON ${category} = ANY(string_to_array(below.mpath, '.'))
  JOIN product_category_product AS member ON member.product_category_id = below.id`
const ofTranslation = (reference: string, join: string) =>
  `translation AS changed ${join.replaceAll("$id", "changed.reference_id")} AND changed.reference = '${reference}'`
const toOptionMembers = (option: string) =>
  `JOIN product_product_option AS member ON member.product_option_id = ${option}`

/** When a price list last began or ceased to count, as seen now. */
const priceListTurn = `
  greatest(${updatedAt},
    CASE WHEN changed.starts_at <= now() THEN changed.starts_at END,
    CASE WHEN changed.ends_at <= now() THEN changed.ends_at END)`

/**
 * Where a product's document comes from. The same list serves the events (which products does this row concern?) and the
 * reconciler (which products changed since?), so neither can know of a table that the other does not.
 */
export const sources: readonly Source[] = [
  { entity: "product", from: `product AS changed`, product: "changed.id" },
  { entity: "product-variant", from: `product_variant AS changed`, product: "changed.product_id" },
  {
    entity: "product-category",
    from: `product_category AS changed ${toCategoryMembers("changed.id")}`,
    product: "member.product_id",
  },
  {
    entity: "product-collection",
    from: `product_collection AS changed JOIN product AS member ON member.collection_id = changed.id`,
    product: "member.id",
  },
  {
    entity: "product-type",
    from: `product_type AS changed JOIN product AS member ON member.type_id = changed.id`,
    product: "member.id",
  },
  {
    entity: "product-tag",
    from: `product_tag AS changed JOIN product_tags AS member ON member.product_tag_id = changed.id`,
    product: "member.product_id",
  },
  {
    entity: "product-option",
    from: `product_option AS changed ${toOptionMembers("changed.id")}`,
    product: "member.product_id",
  },
  {
    entity: "product-option-value",
    from: `product_option_value AS changed ${toOptionMembers("changed.option_id")}`,
    product: "member.product_id",
  },
  {
    entity: "price",
    from: `price AS changed JOIN price ON price.id = changed.id ${toVariantByPriceSet}`,
    product: "variant.product_id",
  },
  {
    entity: "price-rule",
    from: `price_rule AS changed JOIN price ON price.id = changed.price_id ${toVariantByPriceSet}`,
    product: "variant.product_id",
  },
  {
    entity: "price-list-rule",
    from: `price_list_rule AS changed JOIN price ON price.price_list_id = changed.price_list_id ${toVariantByPriceSet}`,
    product: "variant.product_id",
  },
  {
    entity: "price-set",
    from: `price_set AS changed JOIN (SELECT id AS price_set_id FROM price_set) AS price
           ON price.price_set_id = changed.id ${toVariantByPriceSet}`,
    product: "variant.product_id",
  },
  {
    entity: "price-list",
    from: `price_list AS changed JOIN price ON price.price_list_id = changed.id ${toVariantByPriceSet}`,
    product: "variant.product_id",
    changedAt: priceListTurn,
  },
  // A region brings its currency, in which each product may have a price.
  { entity: "region", from: `region AS changed CROSS JOIN product AS member`, product: "member.id" },
  { entity: "inventory-level", from: `inventory_level AS changed ${toVariantByItem}`, product: "variant.product_id" },
  { entity: "reservation-item", from: `reservation_item AS changed ${toVariantByItem}`, product: "variant.product_id" },
  {
    entity: "product-sales-channel",
    from: `product_sales_channel AS changed`,
    product: "changed.product_id",
  },
  {
    entity: "product-variant-price-set",
    from: `product_variant_price_set AS changed ${toVariant}`,
    product: "variant.product_id",
  },
  {
    entity: "product-variant-inventory-item",
    from: `product_variant_inventory_item AS changed ${toVariant}`,
    product: "variant.product_id",
  },
  ...[
    ofTranslation("product", `JOIN product AS member ON member.id = $id`),
    ofTranslation("product_collection", `JOIN product AS member ON member.collection_id = $id`),
    ofTranslation("product_type", `JOIN product AS member ON member.type_id = $id`),
  ].map((from) => ({ entity: "translation", from, product: "member.id", optional: true })),
  ...[
    ofTranslation("product_category", toCategoryMembers("$id")),
    ofTranslation("product_tag", `JOIN product_tags AS member ON member.product_tag_id = $id`),
    ofTranslation("product_option", toOptionMembers("$id")),
    ofTranslation(
      "product_option_value",
      `JOIN product_option_value AS value ON value.id = $id ${toOptionMembers("value.option_id")}`
    ),
  ].map((from) => ({ entity: "translation", from, product: "member.product_id", optional: true })),
]

/** The statement's expression for when a row of the source last changed. */
export function changedAtOf(source: Source): string {
  return source.changedAt ?? updatedAt
}
