import { fold, slug } from "../text/fold"
import { encodeCategory, encodeOption, type OptionFacet } from "./facet-value"
import type { ProductDocument } from "./product-document"
import type { SourceProduct, SourceSurroundings, SourceVariant, Translations } from "./source-product"

/**
 * Makes the document of a product in one language.
 *
 * @returns undefined for a product that no shopper may find: it belongs in no index
 */
export function buildDocument(
  product: SourceProduct,
  surroundings: SourceSurroundings,
  translations: Translations
): ProductDocument | undefined {
  const channelIds = product.sales_channels.map(({ id }) => id)
  if (product.status !== "published" || channelIds.length === 0) return undefined

  const text = (id: string, field: string, original: string | null): string => {
    const translated = translations.get(id)?.[field]
    return translated?.trim() ? translated : (original ?? "")
  }
  const title = text(product.id, "title", product.title)
  const categories = categoriesOf(product, surroundings).map((category) => ({
    ...category,
    name: text(category.id, "name", category.name),
  }))
  const options = optionsOf(product, text)

  return {
    id: product.id,
    title,
    keywords: [
      text(product.id, "subtitle", product.subtitle),
      ...categories.map(({ name }) => name),
      ...(product.collection ? [text(product.collection.id, "title", product.collection.title)] : []),
      ...(product.type ? [text(product.type.id, "value", product.type.value)] : []),
      ...product.tags.map((tag) => text(tag.id, "value", tag.value)),
      ...options.map(({ value_label }) => value_label),
      ...product.variants.flatMap(({ sku }) => sku ?? []),
    ].join(" · "),
    description: text(product.id, "description", product.description),
    sort_title: fold(title),
    created_at: new Date(product.created_at).toISOString(),
    channel_ids: channelIds,
    stock_channel_ids: channelIds.filter((channelId) =>
      product.variants.some((variant) => isAvailable(variant, channelId, surroundings))
    ),
    collection_id: product.collection?.id ?? null,
    category_ids: categories.map(({ id }) => id),
    category_facets: categories.map(encodeCategory),
    option_keys: options.map(({ key }) => key),
    option_facets: options.map(encodeOption),
    prices: lowestPrices(product.variants, surroundings),
  }
}

function categoriesOf(product: SourceProduct, { categories }: SourceSurroundings) {
  const ids = new Set(product.categories.flatMap(({ mpath }) => mpath.split(".")))
  return [...ids].flatMap((id) => categories.get(id) ?? [])
}

function optionsOf(
  product: SourceProduct,
  text: (id: string, field: string, original: string) => string
): OptionFacet[] {
  const titles = new Map(product.options.map((option) => [option.id, option.title]))
  const byKey = new Map<string, OptionFacet>()
  for (const value of product.variants.flatMap((variant) => variant.options)) {
    const title = titles.get(value.option_id)
    if (title === undefined) continue
    byKey.set(`${slug(title)}:${slug(value.value)}`, {
      key: `${slug(title)}:${slug(value.value)}`,
      option_label: text(value.option_id, "title", title),
      value_label: text(value.id, "value", value.value),
      rank: value.rank ?? 0,
    })
  }
  return [...byKey.values()]
}

/** As Medusa's Store API counts: a variant can be bought when each of its items is there often enough in the channel. */
function isAvailable(variant: SourceVariant, channelId: string, { stock }: SourceSurroundings): boolean {
  if (!variant.manage_inventory || variant.allow_backorder) return true
  return (
    variant.inventory_items.length > 0 &&
    variant.inventory_items.every(
      (item) => (stock.get(item.inventory_item_id)?.get(channelId) ?? 0) >= Math.max(item.required_quantity, 1)
    )
  )
}

function lowestPrices(
  variants: SourceVariant[],
  { prices, pricedRegions }: SourceSurroundings
): Record<string, number> {
  const lowest: Record<string, number> = {}
  for (const variant of variants) {
    const amounts = variant.price_set ? prices.get(variant.price_set.id) : undefined
    for (const [where, amount] of Object.entries(amounts ?? {})) {
      lowest[where] = Math.min(lowest[where] ?? Infinity, amount)
    }
  }
  const isOwn = (where: string, amount: number) => lowest[pricedRegions.get(where) ?? ""] !== amount
  return Object.fromEntries(Object.entries(lowest).filter(([where, amount]) => isOwn(where, amount)))
}
