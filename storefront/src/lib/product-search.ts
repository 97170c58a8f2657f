import "server-only"
import { askBackend } from "./backend"
import { cardsById, categoriesByHandle, type ProductCard } from "./catalogue"
import { writeListingQuery, type ListingQuery } from "./listing-query"
import type { Place } from "./place"

export interface FacetValue {
  key: string
  label: string
  count: number
}

export interface Facets {
  categories: { id: string; handle: string; name: string; count: number }[]
  options: { key: string; label: string; values: FacetValue[] }[]
  price: { min: number; max: number } | null
  availability: { in_stock: number }
}

interface Answer {
  product_ids: string[]
  count: number
  is_approximate: boolean
  facets: Facets
}

/** One page of a list, in its order. */
export interface FoundProducts {
  products: ProductCard[]
  count: number
  /** Whether words that only resemble the typed ones were searched. */
  isApproximate: boolean
  facets: Facets
}

/** What the list is of, whatever the shopper chooses. */
export interface SearchScope {
  categoryId?: string
  collectionId?: string
}

export const pageSize = 24

/** The longest that a kept answer is shown; what changes throws it away by its tag. */
const fiveMinutes = 300

/**
 * Asks for the products of a list, and then for what their cards show. Answers of lists that everybody sees are kept, those
 * for what somebody typed or chose are not.
 */
export async function findProducts(place: Place, query: ListingQuery, scope: SearchScope = {}): Promise<FoundProducts> {
  const isForEverybody = writeListingQuery(query) === ""
  const chosen = await categoriesByHandle(query.categories, place.medusaLocale)
  const { product_ids, count, is_approximate, facets } = await askBackend<Answer>("/store/product-search", {
    query: {
      locale: place.medusaLocale,
      region_id: place.region.id,
      q: query.q || undefined,
      // A list of one category is narrowed by no other.
      category_id: scope.categoryId ? [scope.categoryId] : chosen.map(({ id }) => id),
      collection_id: scope.collectionId ? [scope.collectionId] : [],
      option: query.options,
      price_min: query.priceMin || undefined,
      price_max: query.priceMax || undefined,
      availability: query.isInStock ? "in_stock" : undefined,
      sort: query.sort,
      limit: pageSize,
      page: query.page,
    },
    ...(isForEverybody ? { cacheSeconds: fiveMinutes, tags: ["products"] } : {}),
  })
  const products = await cardsById(place, product_ids, isForEverybody)
  return { products, count, isApproximate: is_approximate, facets }
}
