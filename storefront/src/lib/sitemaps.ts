import "server-only"
import { medusaLocales } from "@/i18n/languages"
import { askBackend } from "./backend"
import { listCategories, listCollections } from "./catalogue"
import { environment } from "./environment"
import { baseOf, mainPlaces, type MainPlace } from "./main-places"
import { listRegions } from "./place"
import type { SitemapEntry } from "./sitemap-xml"

const oneHour = 3600
/** Products in one sitemap: one question to the backend, far below the protocol's 50,000 addresses. */
const chunkSize = 1000

interface ProductAddresses {
  products: { handle: string; updated_at: string }[]
  count: number
}

/** Every sitemap of the shop: for each place that search engines are shown, its listings and its products by the thousand. */
export async function listSitemaps(): Promise<SitemapEntry[]> {
  const [places, { count }] = await Promise.all([listMainPlaces(), readProducts(0, 1)])
  const chunks = Array.from({ length: Math.ceil(count / chunkSize) }, (_, index) => index + 1)
  return places.flatMap((place) =>
    ["listings", ...chunks.map((chunk) => `products-${chunk}`)].map((name) => ({
      loc: `${environment.storefrontUrl}/sitemaps/${place.language}-${place.country}-${name}.xml`,
    }))
  )
}

/** The pages of one sitemap, or undefined when there is none of that name. */
export async function readSitemap(name: string): Promise<SitemapEntry[] | undefined> {
  const [, language, country, kind, chunk] =
    /^([a-z]{2})-([a-z]{2})-(listings|products-([1-9]\d{0,4}))\.xml$/.exec(name) ?? []
  const place = (await listMainPlaces()).find((main) => main.language === language && main.country === country)
  if (place === undefined) return undefined
  const base = environment.storefrontUrl + baseOf(place)
  if (kind === "listings") return listings(place, base)
  const { products } = await readProducts((Number(chunk) - 1) * chunkSize, chunkSize)
  if (products.length === 0) return undefined
  return products.map(({ handle, updated_at }) => ({ loc: `${base}/products/${handle}`, lastmod: updated_at }))
}

async function listMainPlaces(): Promise<MainPlace[]> {
  return mainPlaces(await listRegions())
}

async function listings({ language }: MainPlace, base: string): Promise<SitemapEntry[]> {
  const locale = medusaLocales[language]
  const [categories, collections] = await Promise.all([listCategories(locale), listCollections(locale)])
  const paths = [
    "",
    "/products",
    ...categories.map(({ handle }) => `/categories/${handle}`),
    ...collections.map(({ handle }) => `/collections/${handle}`),
  ]
  return paths.map((path) => ({ loc: base + path }))
}

/** By their ids, which grow with time: a new product changes the last sitemap alone. */
function readProducts(offset: number, limit: number): Promise<ProductAddresses> {
  return askBackend<ProductAddresses>("/store/products", {
    query: { fields: "handle,updated_at", order: "id", limit, offset },
    cacheSeconds: oneHour,
    tags: ["products"],
  })
}
