import type { SearchLanguage } from "../../languages"

/** The orders in which products are listed. */
export const productSorts = ["relevance", "newest", "price_asc", "price_desc", "title"] as const
export type ProductSort = (typeof productSorts)[number]

/** A question for products. Amounts are in the main unit of the currency. */
export interface ProductQuery {
  language: SearchLanguage
  /** Where the shopper is: a region's own prices count before the currency's. */
  region_id: string
  currency_code: string
  /** Products of any of these sales channels. */
  channel_ids: string[]
  /** What the shopper typed; without it, all products. */
  q?: string
  /** In any of these categories, or below them. */
  category_ids: string[]
  collection_ids: string[]
  /** Keys such as `colour:night-blue`: any of one option's values, and so for each option. */
  option_keys: string[]
  price_min?: number
  price_max?: number
  is_in_stock: boolean
  sort: ProductSort
  limit: number
  /** From 1. */
  page: number
}

/** A question of which it is known whether its region has prices of its own. */
export interface PricedQuery extends ProductQuery {
  has_own_prices: boolean
}

export interface CategoryCount {
  id: string
  handle: string
  name: string
  count: number
}

export interface OptionCounts {
  /** The slug of the option's untranslated title, such as `colour`. */
  key: string
  label: string
  values: { key: string; label: string; count: number }[]
}

/** How many products each further choice would leave. A facet's own choice does not narrow its own counts. */
export interface ProductFacets {
  categories: CategoryCount[]
  options: OptionCounts[]
  /** The lowest and the highest price; null where no product has one in the currency. */
  price: { min: number; max: number } | null
  availability: { in_stock: number }
}

export interface ProductAnswer {
  product_ids: string[]
  count: number
  /** Whether words that only resemble the typed ones were searched, since these alone found next to nothing. */
  is_approximate: boolean
  facets: ProductFacets
}
