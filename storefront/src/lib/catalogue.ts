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
  images: { id: string; url: string }[]
  categories: { id: string; name: string; handle: string }[]
  variants: Variant[]
}

export interface Category {
  id: string
  name: string
  handle: string
  description: string | null
  metadata: Record<string, unknown> | null
}

export interface ProductPage {
  products: ProductCard[]
  count: number
}

const listSeconds = 30
const cardFields = "id,title,subtitle,handle,thumbnail,type_id,variants.id,*variants.calculated_price"
const productFields = [
  "id,title,subtitle,description,handle,thumbnail,material,type_id,*images",
  "*categories",
  "variants.id,variants.title,variants.manage_inventory,variants.allow_backorder,variants.inventory_quantity",
  "*variants.calculated_price",
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
    cacheSeconds: listSeconds,
    tags: ["categories"],
  })
  return product_categories
})

/** One page of products with their lowest prices in the place's region. */
export async function listProducts(
  place: Place,
  filter: { categoryId?: string; order?: "title" | "-created_at"; limit: number; offset?: number }
): Promise<ProductPage> {
  const { products, count } = await askBackend<ProductPage>("/store/products", {
    query: {
      fields: cardFields,
      region_id: place.region.id,
      country_code: place.country,
      category_id: filter.categoryId,
      order: filter.order ?? "-created_at",
      limit: filter.limit,
      offset: filter.offset ?? 0,
      locale: place.medusaLocale,
    },
    cacheSeconds: listSeconds,
    tags: ["products"],
  })
  return { products, count }
}

/** A product with prices and stock as they are now, or undefined when there is none of that handle. */
export const findProduct = cache(async (handle: string, place: Place): Promise<Product | undefined> => {
  if (!isHandle(handle)) return undefined
  const { products } = await askBackend<{ products: Product[] }>("/store/products", {
    query: {
      handle,
      fields: productFields,
      region_id: place.region.id,
      country_code: place.country,
      limit: 1,
      locale: place.medusaLocale,
    },
  })
  return products[0]
})
