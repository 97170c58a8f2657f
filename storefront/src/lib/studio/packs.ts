import "server-only"
import { cache } from "react"
import { askBackend } from "../backend"
import type { Price } from "../catalogue"
import type { Place } from "../place"
import { packCredits } from "./pack-credits"

/** A pack of credits that can be put into the cart. */
export interface Pack {
  variantId: string
  title: string
  credits: number
  price: Price
  handle: string
}

/** The category that the merchant keeps packs in. */
const category = "credits"
const fiveMinutes = 300

interface Answer {
  products: {
    handle: string
    variants: { id: string; title: string; metadata: Record<string, unknown> | null; calculated_price: Price | null }[]
  }[]
}

/** The packs sold in the place, the smallest first. None when the shop has no such category. */
export const listPacks = cache(async (place: Place): Promise<Pack[]> => {
  const { product_categories } = await askBackend<{ product_categories: { id: string }[] }>(
    "/store/product-categories",
    {
      query: { fields: "id", handle: [category], limit: 1 },
      cacheSeconds: fiveMinutes,
      tags: ["categories"],
    }
  )
  const [found] = product_categories
  if (found === undefined) return []
  const { products } = await askBackend<Answer>("/store/products", {
    query: {
      // Metadata cannot be asked for by itself: only the whole variant has it.
      fields: "handle,*variants,*variants.calculated_price",
      category_id: found.id,
      region_id: place.region.id,
      country_code: place.country,
      locale: place.medusaLocale,
      limit: 20,
    },
    cacheSeconds: fiveMinutes,
    tags: ["products"],
  })
  const packs = products.flatMap(({ handle, variants }) =>
    variants.flatMap(({ id, title, metadata, calculated_price: price }): Pack[] => {
      const credits = packCredits(metadata)
      return credits === undefined || price === null ? [] : [{ variantId: id, title, credits, price, handle }]
    })
  )
  return packs.sort((a, b) => a.credits - b.credits)
})
