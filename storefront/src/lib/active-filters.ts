import type { Facets } from "./product-search"
import { writeListingQuery, type ListingQuery } from "./listing-query"

/** A choice of the shopper's that can be taken back. */
export interface ActiveFilter {
  /** What it is a choice of: a category, an option's name, or undefined for what speaks for itself. */
  group: "category" | "price" | "stock" | { label: string }
  /** The text of the choice; empty for stock. */
  label: string
  /** The query of the list without it. */
  query: string
}

/**
 * The choices that narrow a list, in the order of the filters.
 * @param priceLabel writes two limits, of which one may be empty
 */
export function activeFilters(
  query: ListingQuery,
  facets: Facets,
  priceLabel: (min: string, max: string) => string
): ActiveFilter[] {
  const first = { ...query, page: 1 }
  const without = (change: Partial<ListingQuery>) => writeListingQuery({ ...first, ...change })
  const filters: ActiveFilter[] = query.categories.map((handle) => ({
    group: "category",
    label: facets.categories.find((category) => category.handle === handle)?.name ?? plainLabel(handle),
    query: without({ categories: query.categories.filter((other) => other !== handle) }),
  }))
  if (query.priceMin !== "" || query.priceMax !== "") {
    const label = priceLabel(query.priceMin, query.priceMax)
    filters.push({ group: "price", label, query: without({ priceMin: "", priceMax: "" }) })
  }
  for (const key of query.options) {
    const [option = "", value = ""] = key.split(":")
    const known = facets.options.find((candidate) => candidate.key === option)
    filters.push({
      group: { label: known?.label ?? plainLabel(option) },
      label: known?.values.find((candidate) => candidate.key === key)?.label ?? plainLabel(value),
      query: without({ options: query.options.filter((other) => other !== key) }),
    })
  }
  if (query.isInStock) filters.push({ group: "stock", label: "", query: without({ isInStock: false }) })
  return filters
}

/** A choice that no product has any more is known by its key alone. */
export function plainLabel(key: string): string {
  const words = key.replaceAll("-", " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}
