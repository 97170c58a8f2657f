import { optionOfKey } from "../../documents/facet-value"
import { priceColumn, regionPriceColumn } from "../../product-columns"
import { fragment, type Fragment } from "./fragment"
import type { PricedQuery, ProductQuery } from "./product-query"

/** A condition that a shopper set by a facet, by the facet's name: `category`, `price`, `stock` or `option:<slug>`. */
export interface FacetCondition {
  facet: string
  condition: Fragment
}

/** What holds for every product of the answer and of its facets. */
export function baseConditions(query: ProductQuery, text: Fragment | undefined): Fragment[] {
  return [
    fragment(`"channel_ids" && ?::text[]`, query.channel_ids),
    ...(query.collection_ids.length ? [fragment(`"collection_id" = ANY(?::text[])`, query.collection_ids)] : []),
    ...(text ? [fragment(`"search_vector" @@ (${text.sql})`, ...text.bindings)] : []),
  ]
}

/** What the shopper chose among the facets, one condition for each facet. */
export function facetConditions(query: PricedQuery): FacetCondition[] {
  const conditions: FacetCondition[] = []
  const add = (facet: string, condition: Fragment) => conditions.push({ facet, condition })

  if (query.category_ids.length) add("category", fragment(`"category_ids" && ?::text[]`, query.category_ids))
  for (const [option, keys] of keysByOption(query.option_keys)) {
    add(`option:${option}`, fragment(`"option_keys" && ?::text[]`, keys))
  }
  const price = priceOf(query)
  const { price_min: low, price_max: high } = query
  if (low !== undefined && high !== undefined) {
    add("price", fragment(`${price} BETWEEN ?::numeric AND ?::numeric`, low, high))
  } else if (low !== undefined) {
    add("price", fragment(`${price} >= ?::numeric`, low))
  } else if (high !== undefined) {
    add("price", fragment(`${price} <= ?::numeric`, high))
  }
  if (query.is_in_stock) add("stock", inStock(query))
  return conditions
}

/** The price that counts for the query's shopper. */
export function priceOf({ region_id, currency_code, has_own_prices }: PricedQuery): string {
  return has_own_prices ? regionPriceColumn(region_id, currency_code) : priceColumn(currency_code)
}

/** Whether a product can be bought in one of the query's sales channels. */
export function inStock(query: ProductQuery): Fragment {
  return fragment(`"stock_channel_ids" && ?::text[]`, query.channel_ids)
}

function keysByOption(keys: readonly string[]): Map<string, string[]> {
  const byOption = new Map<string, string[]>()
  for (const key of keys) byOption.set(optionOfKey(key), [...(byOption.get(optionOfKey(key)) ?? []), key])
  return byOption
}
