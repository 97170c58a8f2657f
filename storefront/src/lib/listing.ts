import "server-only"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { isHandle, listCategories, listCollections } from "./catalogue"
import type { Place } from "./place"

/** What a listing is of: everything, a category or a collection. */
export interface Listing {
  title: string
  /** What the page says beneath its title, if anything. */
  text: string | undefined
  /** For search engines. */
  description: string | undefined
  /** The address without the place, `/categories/posters`. */
  path: string
  categoryId?: string
  collectionId?: string
}

/**
 * The listing that the end of an address names, in the place's language; anything else is a 404.
 * @param segments what follows language and country, for example `["categories", "posters"]`
 */
export async function requireListing(segments: string[], place: Place): Promise<Listing> {
  return (await findListing(segments, place)) ?? notFound()
}

async function findListing(segments: string[], place: Place): Promise<Listing | undefined> {
  const [section, handle, ...rest] = segments
  if (rest.length > 0) return undefined
  if (handle === undefined) return section === "products" ? wholeCatalogue(place) : undefined
  if (!isHandle(handle)) return undefined
  if (section === "categories") return categoryListing(handle, place)
  return section === "collections" ? collectionListing(handle, place) : undefined
}

async function wholeCatalogue(place: Place): Promise<Listing> {
  const t = await getTranslations({ locale: place.language, namespace: "List" })
  return { title: t("title"), text: undefined, description: t("description"), path: "/products" }
}

async function categoryListing(handle: string, place: Place): Promise<Listing | undefined> {
  const category = (await listCategories(place.medusaLocale)).find((candidate) => candidate.handle === handle)
  if (category === undefined) return undefined
  const text = category.description || undefined
  return { title: category.name, text, description: text, path: `/categories/${handle}`, categoryId: category.id }
}

async function collectionListing(handle: string, place: Place): Promise<Listing | undefined> {
  const collection = (await listCollections(place.medusaLocale)).find((candidate) => candidate.handle === handle)
  if (collection === undefined) return undefined
  const t = await getTranslations({ locale: place.language, namespace: "List" })
  return {
    title: collection.title,
    text: undefined,
    description: t("collection", { title: collection.title }),
    path: `/collections/${handle}`,
    collectionId: collection.id,
  }
}
