import { rounded, type Figure } from "../../lib/report"
import type { EmptyApp } from "../lib/empty-app"
import { scriptBytesOf } from "../lib/scripts-of-page"
import type { BenchShop } from "../lib/shop"

/** JavaScript over the wire, compressed: home and product page, beside an empty page of the same Next.js. */
export async function javascriptSection(shop: BenchShop, empty: EmptyApp): Promise<Figure[]> {
  const emptyBytes = await scriptBytesOf(empty.url)
  const handle = shop.client.catalogue.productHandles[0] ?? ""
  const pages = [
    { name: "home", path: "/fr/fr", target: 150 },
    { name: "product", path: `/fr/fr/products/${handle}`, target: 165 },
  ]
  return Promise.all(
    pages.map(async ({ name, path, target }) => {
      const kilobytes = (await scriptBytesOf(shop.storefrontUrl + path)) / 1000
      return {
        what: `JavaScript of the ${name} page over the wire`,
        measured: `${rounded(kilobytes, 1)} kB (an empty page ${rounded(emptyBytes / 1000, 1)} kB)`,
        target: `≤ ${target} kB`,
        isMet: kilobytes <= target,
        numbers: { kilobytes: rounded(kilobytes, 1), empty_kilobytes: rounded(emptyBytes / 1000, 1) },
      }
    })
  )
}
