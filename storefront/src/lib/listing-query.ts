/** The orders that a list can have, the one of a search first. */
export const sorts = ["relevance", "newest", "price_asc", "price_desc", "title"] as const
export type Sort = (typeof sorts)[number]

/** What the query of a listing's or of the search's address asks for. */
export interface ListingQuery {
  /** What was typed; empty on a listing. */
  q: string
  /** Handles of categories. */
  categories: string[]
  /** Keys such as `colour:sage`. */
  options: string[]
  /** In the currency's main unit, with a point: `12.50`. */
  priceMin: string
  priceMax: string
  isInStock: boolean
  /** Undefined for the usual order. */
  sort: Sort | undefined
  page: number
}

export type RawParameters = Record<string, string | string[] | undefined>

const mostChoices = 50
const longestText = 200
const lastPage = 400

/**
 * Reads the query of an address. What makes no sense is left out, as if it had not been asked for; so is what a form sends
 * empty. Prices are taken with a comma too, and in either order.
 *
 * @returns undefined for a page that no list has
 */
export function readListingQuery(parameters: RawParameters): ListingQuery | undefined {
  const page = first(parameters.page) || "1"
  if (!/^[1-9]\d{0,3}$/.test(page) || Number(page) > lastPage) return undefined
  const [priceMin, priceMax] = inOrder(amount(first(parameters.price_min)), amount(first(parameters.price_max)))
  const sort = first(parameters.sort)
  return {
    q: first(parameters.q).replaceAll("\0", "").trim().slice(0, longestText),
    categories: all(parameters.category).filter((handle) => /^[a-z0-9][a-z0-9_-]{0,199}$/i.test(handle)),
    options: all(parameters.option).filter((key) => /^[^:\0]{1,99}:[^:\0]{1,99}$/.test(key)),
    priceMin,
    priceMax,
    isInStock: first(parameters.availability) === "in_stock",
    sort: sorts.find((known) => known === sort),
    page: Number(page),
  }
}

/** The query as the end of an address, with its `?`; empty when it asks for nothing. The first page goes without saying. */
export function writeListingQuery(query: ListingQuery): string {
  const entries = [
    ["q", query.q],
    ...query.categories.map((handle) => ["category", handle]),
    ["price_min", query.priceMin],
    ["price_max", query.priceMax],
    ...query.options.map((key) => ["option", key]),
    ["availability", query.isInStock ? "in_stock" : ""],
    ["sort", query.sort ?? ""],
    ["page", query.page > 1 ? String(query.page) : ""],
  ].filter(([, value]) => value !== "")
  return entries.length === 0 ? "" : `?${new URLSearchParams(entries)}`
}

/** Whether anything is left out of the list by a choice of the shopper's. */
export function isFiltered({ categories, options, priceMin, priceMax, isInStock }: ListingQuery): boolean {
  return categories.length > 0 || options.length > 0 || priceMin !== "" || priceMax !== "" || isInStock
}

/** The same question without the choices, from its first page. */
export function withoutFilters(query: ListingQuery): ListingQuery {
  return { ...query, categories: [], options: [], priceMin: "", priceMax: "", isInStock: false, page: 1 }
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ""
}

function all(value: string | string[] | undefined): string[] {
  const values = value === undefined ? [] : Array.isArray(value) ? value : [value]
  return [...new Set(values.filter((one) => one !== ""))].slice(0, mostChoices)
}

function amount(text: string): string {
  const plain = text.replaceAll(/\s/g, "").replace(",", ".")
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? plain : ""
}

function inOrder(low: string, high: string): [string, string] {
  return low !== "" && high !== "" && Number(low) > Number(high) ? [high, low] : [low, high]
}
