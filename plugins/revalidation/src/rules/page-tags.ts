import type { ChangeKind } from "../modules/revalidation/change"

/** The most tags that a storefront takes in one call. */
export const MOST_TAGS = 200
const maximumTagLength = 256

/**
 * The tags of the pages that changes concern: `products` (every list), `product:<handle>`, `categories`, `collections`
 * and `regions`.
 *
 * A list says of a product's stock at most whether there is any: so each order makes the product's page anew, and the
 * lists only when the product is sold out by it.
 *
 * @param kinds of the changes
 * @param handles of the products concerned, those of before too
 * @param hasStockTurned whether one of them is sold out now, or no longer
 */
export function pageTags(kinds: ReadonlySet<ChangeKind>, handles: Iterable<string>, hasStockTurned: boolean): string[] {
  const tags = new Set<string>()
  if (kinds.has("category")) tags.add("categories").add("products")
  if (kinds.has("collection")) tags.add("collections").add("products")
  if (kinds.has("product_list")) tags.add("products")
  if (kinds.has("region")) tags.add("regions").add("products")
  const products = [...handles].map((handle) => `product:${handle}`)
  const isStockAlone = [...kinds].every((kind) => kind === "inventory_level" || kind === "reservation")
  if (products.length > 0 && (hasStockTurned || !isStockAlone)) tags.add("products")
  // A price of a shipping option, an article that nobody sells: then there is no product, and no page.
  for (const tag of products) if (tag.length <= maximumTagLength) tags.add(tag)
  return [...tags]
}

/** The calls that a storefront gets. */
export function tagBatches(tags: string[]): string[][] {
  const count = Math.ceil(tags.length / MOST_TAGS)
  return Array.from({ length: count }, (_, index) => tags.slice(index * MOST_TAGS, (index + 1) * MOST_TAGS))
}
