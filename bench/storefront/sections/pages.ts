import { rounded, type Figure } from "../../lib/report"
import { percentile } from "../../lib/percentile"
import { measurePages, type PageRequest } from "../lib/latency"
import type { BenchShop } from "../lib/shop"

const warmUpRounds = 20

/** How long pages take, from the request to the last byte: those from the cache, and those made for each visitor. */
export async function pagesSection(shop: BenchShop): Promise<Figure[]> {
  const page = (path: string, headers?: Record<string, string>): PageRequest => ({
    url: shop.storefrontUrl + path,
    headers,
  })
  const handles = await productHandles(shop)
  const cached = [
    page("/fr/fr"),
    page("/en/us"),
    page("/fr/fr/products"),
    page("/fr/fr/categories/posters"),
    ...handles.map((handle) => page(`/en/us/products/${handle}`)),
  ]
  const cookie = `webox_cart=${await filledCart(shop)}.2`
  const dynamic = [
    page("/fr/fr/search?q=affiche"),
    page("/en/us/search?q=poster&sort=price_asc"),
    page("/fr/fr/categories/posters?sort=price_asc"),
    page("/fr/fr/cart", { cookie }),
    page("/fr/fr/checkout", { cookie }),
  ]
  return [
    await figure("pages served from the cache, p95", cached, { target: 30, count: 800 }),
    await figure("dynamic pages, p95", dynamic, { target: 300, count: 200 }),
  ]
}

async function figure(
  what: string,
  pages: PageRequest[],
  { target, count }: { target: number; count: number }
): Promise<Figure> {
  // Until V8 has compiled what answers them: a shop that has been open for a minute is past that.
  await measurePages(pages, { count: pages.length * warmUpRounds, atOnce: 2 })
  const latencies = await measurePages(pages, { count, atOnce: 2 })
  const p95 = percentile(latencies, 95)
  return {
    what: `${what}, 2 at once`,
    measured: `${rounded(p95, 1)} ms (median ${rounded(percentile(latencies, 50), 1)} ms)`,
    target: `≤ ${target} ms`,
    isMet: p95 <= target,
    numbers: { p95_ms: rounded(p95), median_ms: rounded(percentile(latencies, 50)), requests: count },
  }
}

async function productHandles({ client }: BenchShop): Promise<string[]> {
  const { products } = await client.get<{ products: { handle: string }[] }>("/store/products?fields=handle&limit=20")
  return products.map(({ handle }) => handle)
}

async function filledCart({ client }: BenchShop): Promise<string> {
  const { regionId, variantIds } = client.catalogue
  const { cart } = await client.post<{ cart: { id: string } }>("/store/carts", {
    region_id: regionId,
    locale: "fr-FR",
    items: [{ variant_id: variantIds[0], quantity: 2 }],
    shipping_address: { country_code: "fr" },
  })
  return cart.id
}
