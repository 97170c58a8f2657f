import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { SourceProduct } from "./source-product"

const fields = [
  "id",
  "title",
  "subtitle",
  "description",
  "status",
  "created_at",
  "collection.id",
  "collection.title",
  "type.id",
  "type.value",
  "tags.id",
  "tags.value",
  "categories.id",
  "categories.mpath",
  "options.id",
  "options.title",
  "sales_channels.id",
  "variants.id",
  "variants.sku",
  "variants.manage_inventory",
  "variants.allow_backorder",
  "variants.options.id",
  "variants.options.value",
  "variants.options.rank",
  "variants.options.option_id",
  "variants.price_set.id",
  "variants.inventory_items.inventory_item_id",
  "variants.inventory_items.required_quantity",
] as const

/** Reads products by their ids; those that are deleted are left out. */
export function readProducts(container: MedusaContainer, ids: string[]): Promise<SourceProduct[]> {
  return readWhere(container, { id: ids }, ids.length)
}

/** Reads the next products in the order of their ids. */
export function readProductsAfter(
  container: MedusaContainer,
  afterId: string | undefined,
  limit: number
): Promise<SourceProduct[]> {
  return readWhere(container, afterId === undefined ? {} : { id: { $gt: afterId } }, limit)
}

async function readWhere(container: MedusaContainer, filters: object, take: number): Promise<SourceProduct[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: [...fields],
    filters,
    pagination: { take, order: { id: "ASC" } },
  })
  return data.map(toSourceProduct)
}

/** What of a row may be missing: Medusa's types say more than its answers hold. */
type Row = { [Key in keyof SourceProduct]?: unknown }

function toSourceProduct(row: Row): SourceProduct {
  const product = row as Partial<SourceProduct> & Pick<SourceProduct, "id" | "title" | "status" | "created_at">
  return {
    ...product,
    subtitle: product.subtitle ?? null,
    description: product.description ?? null,
    collection: product.collection ?? null,
    type: product.type ?? null,
    tags: product.tags ?? [],
    categories: product.categories ?? [],
    options: product.options ?? [],
    sales_channels: (product.sales_channels ?? []).filter(Boolean),
    variants: (product.variants ?? []).map((variant) => ({
      ...variant,
      options: variant.options ?? [],
      price_set: variant.price_set ?? null,
      inventory_items: variant.inventory_items ?? [],
    })),
  }
}
