import "server-only"
import { cache } from "react"
import { askBackend } from "./backend"
import type { Place } from "./place"

export interface Price {
  calculated_amount: number
  original_amount: number
  currency_code: string
  is_calculated_price_tax_inclusive: boolean
}

export interface ProductCard {
  id: string
  title: string
  subtitle: string | null
  handle: string
  thumbnail: string | null
  variants: { id: string; calculated_price: Price | null }[]
}

export interface Variant {
  id: string
  title: string
  sku: string | null
  /** Its place among the product's variants, from 0. */
  variant_rank: number | null
  manage_inventory: boolean
  allow_backorder: boolean
  inventory_quantity?: number | null
  calculated_price: Price | null
}

export interface Product {
  id: string
  title: string
  subtitle: string | null
  description: string | null
  handle: string
  thumbnail: string | null
  material: string | null
  metadata: Record<string, unknown> | null
  images: { id: string; url: string }[]
  categories: { id: string; name: string; handle: string }[]
  collection: { title: string; handle: string } | null
  variants: Variant[]
}

export interface Category {
  id: string
  name: string
  handle: string
  description: string | null
  metadata: Record<string, unknown> | null
}

export interface Collection {
  id: string
  title: string
  handle: string
}

export interface ProductPage {
  products: ProductCard[]
  count: number
}

/** A backstop only: what changes is thrown away by its tag at once. */
const fiveMinutes = 300
const cardFields = "id,title,subtitle,handle,thumbnail,type_id,variants.id,*variants.calculated_price"
/** Variants with all that they have: their place among the others is not given when it is asked for by its name. */
const productFields = [
  "id,title,subtitle,description,handle,thumbnail,material,metadata,type_id,*images",
  "*categories,*collection",
  "*variants,variants.inventory_quantity,*variants.calculated_price",
].join(",")

/** A handle as we make them; anything else cannot be a page and is not worth asking the backend about. */
export function isHandle(text: string): boolean {
  return /^[a-z0-9][a-z0-9_-]{0,199}$/i.test(text)
}

/** The categories at the top of the catalogue, in the merchant's order. */
export const listCategories = cache(async (medusaLocale: string): Promise<Category[]> => {
  const { product_categories } = await askBackend<{ product_categories: Category[] }>("/store/product-categories", {
    query: {
      fields: "id,name,handle,description,metadata",
      parent_category_id: "null",
      order: "rank",
      limit: 20,
      locale: medusaLocale,
    },
    cacheSeconds: fiveMinutes,
    tags: ["categories"],
  })
  return product_categories
})

/** Categories by their handles, at whatever height; handles that no category has are left out. */
export const categoriesByHandle = cache(async (handles: string[], medusaLocale: string): Promise<Category[]> => {
  if (handles.length === 0) return []
  const { product_categories } = await askBackend<{ product_categories: Category[] }>("/store/product-categories", {
    query: {
      fields: "id,name,handle,description,metadata",
      handle: handles,
      limit: handles.length,
      locale: medusaLocale,
    },
    cacheSeconds: fiveMinutes,
    tags: ["categories"],
  })
  return product_categories
})

/** The collections of the shop; there are few. */
export const listCollections = cache(async (medusaLocale: string): Promise<Collection[]> => {
  const { collections } = await askBackend<{ collections: Collection[] }>("/store/collections", {
    query: { fields: "id,title,handle", order: "title", limit: 200, locale: medusaLocale },
    cacheSeconds: fiveMinutes,
    tags: ["collections"],
  })
  return collections
})

export interface ProductFilter {
  categoryId?: string
  collectionId?: string
  order?: "title" | "-created_at"
  limit: number
  offset?: number
}

/** One page of products with their lowest prices in the place's region. */
export async function listProducts(place: Place, filter: ProductFilter): Promise<ProductPage> {
  const { products, count } = await askBackend<ProductPage>("/store/products", {
    query: {
      ...placeQuery(place),
      fields: cardFields,
      category_id: filter.categoryId,
      collection_id: filter.collectionId,
      order: filter.order ?? "-created_at",
      limit: filter.limit,
      offset: filter.offset ?? 0,
    },
    cacheSeconds: fiveMinutes,
    tags: ["products"],
  })
  return { products, count }
}

/**
 * Products by their ids, in the order of the ids; what is no longer sold is left out.
 * @param isKept whether the answer may be reused for everybody
 */
export async function cardsById(place: Place, ids: string[], isKept: boolean): Promise<ProductCard[]> {
  if (ids.length === 0) return []
  const { products } = await askBackend<ProductPage>("/store/products", {
    query: { ...placeQuery(place), fields: cardFields, id: ids, limit: ids.length },
    ...(isKept ? { cacheSeconds: fiveMinutes, tags: ["products"] } : {}),
  })
  const byId = new Map(products.map((product) => [product.id, product]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/**
 * Other products of a category, for the foot of a product's page. Which ones is looked up every five minutes, and what they
 * cost is known by their own tags: so a change of one product throws away few pages, and not each product's.
 */
export async function listRelated(place: Place, handle: string, categoryId: string): Promise<ProductCard[]> {
  const answer = await askBackend<{ products: { handle: string }[] }>("/store/products", {
    query: { fields: "handle", category_id: categoryId, order: "-created_at", limit: 5 },
    cacheSeconds: fiveMinutes,
    tags: ["categories"],
  })
  const handles = answer.products
    .map((product) => product.handle)
    .filter((other) => other !== handle)
    .slice(0, 4)
  if (handles.length === 0) return []
  const { products } = await askBackend<ProductPage>("/store/products", {
    query: { ...placeQuery(place), fields: cardFields, handle: handles, limit: handles.length },
    cacheSeconds: fiveMinutes,
    tags: [...handles.map((other) => `product:${other}`), "regions"],
  })
  return handles.flatMap((other) => products.find((product) => product.handle === other) ?? [])
}

/** A product with prices and stock, or undefined when there is none of that handle. */
export const findProduct = cache(async (handle: string, place: Place): Promise<Product | undefined> => {
  if (!isHandle(handle)) return undefined
  const { products } = await askBackend<{ products: Product[] }>("/store/products", {
    query: { ...placeQuery(place), handle, fields: productFields, limit: 1 },
    cacheSeconds: fiveMinutes,
    // It names its category and its collection, and a region says what its prices mean.
    tags: [`product:${handle}`, "categories", "collections", "regions"],
  })
  const [product] = products
  // The merchant's order: the database gives them in its own, which changes with every price.
  return product && { ...product, variants: [...product.variants].sort(byRank) }
})

function byRank(a: Variant, b: Variant): number {
  return (a.variant_rank ?? 0) - (b.variant_rank ?? 0)
}

function placeQuery({ region, country, medusaLocale }: Place) {
  return { region_id: region.id, country_code: country, locale: medusaLocale }
}
