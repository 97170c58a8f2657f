import { setTimeout as sleep } from "node:timers/promises"
import type { Figure } from "../../lib/report"
import type { BenchShop } from "../lib/shop"
import { readSitemap } from "../lib/sitemap"

/** How long the storefront may take to fill its cache after it has started. */
const warmUp_ms = 15_000

/** Whether every product page of the demo shop, in each language, is in the cache before anybody asks for it. */
export async function prerenderedSection(shop: BenchShop): Promise<Figure[]> {
  const places = ["/fr/fr/", "/en/us/"]
  const pages = (await readSitemap(shop.storefrontUrl)).filter((url) =>
    places.some((place) => new URL(url).pathname.startsWith(`${place}products/`))
  )
  await sleep(warmUp_ms)
  const cached = (await Promise.all(pages.map(isCached))).filter(Boolean).length
  return [
    {
      what: "product pages of the demo shop that were in the cache before the first visitor",
      measured: `${cached} of ${pages.length}`,
      target: "all",
      isMet: pages.length > 0 && cached === pages.length,
      numbers: { cached, pages: pages.length },
    },
  ]
}

async function isCached(url: string): Promise<boolean> {
  const response = await fetch(url)
  await response.arrayBuffer()
  return response.headers.get("x-nextjs-cache") === "HIT"
}
