import { execFile } from "node:child_process"
import path from "node:path"
import { promisify } from "node:util"
import { findChromium } from "../../../scripts/lib/chromium"
import { installFolder } from "../../../scripts/lib/install-packages.mjs"
import { root } from "../../../scripts/lib/paths"
import type { Figure } from "../../lib/report"
import type { EmptyApp } from "../lib/empty-app"
import { percentile } from "../../lib/percentile"
import type { BenchShop } from "../lib/shop"

type Run = { url: string; scores: Record<string, number>; failures: string[] }

/** Its score of performance varies from run to run: the median of these counts. */
const runs = 7
const folder = path.join(root, "bench/storefront")

/** Lighthouse's mobile run on home, listing and product, beside an empty page of the same Next.js. */
export async function lighthouseSection(shop: BenchShop, empty: EmptyApp): Promise<Figure[]> {
  await installFolder(folder, "Installing Lighthouse")
  const handle = shop.client.catalogue.productHandles[0] ?? ""
  const pages = {
    home: `${shop.storefrontUrl}/fr/fr`,
    listing: `${shop.storefrontUrl}/fr/fr/categories/posters`,
    product: `${shop.storefrontUrl}/fr/fr/products/${handle}`,
  }
  const measured = await measure([empty.url, ...Object.values(pages)])
  const performanceOf = (url: string) =>
    percentile(
      (measured.get(url) ?? []).map(({ scores }) => scores.performance ?? 0),
      50
    )
  const floor = performanceOf(empty.url)

  return Object.entries(pages).flatMap(([name, url]) => {
    const performance = performanceOf(url)
    const last = measured.get(url)?.at(-1)
    const rest = ["accessibility", "best-practices", "seo"].map((category) => last?.scores[category] ?? 0)
    return [
      {
        what: `Lighthouse mobile, ${name}: performance`,
        measured: `${performance} (an empty page ${floor})`,
        target: `≥ ${floor - 3}`,
        isMet: performance >= floor - 3,
        numbers: { performance, empty: floor },
      },
      {
        what: `Lighthouse mobile, ${name}: accessibility, best practices, SEO`,
        measured: [rest.join(", "), ...(last?.failures ?? [])].join(" · "),
        target: "100 each",
        isMet: rest.every((score) => score === 100),
      },
    ]
  })
}

/** The pages in turn, several times, so that a slower moment of the machine meets all of them. */
async function measure(urls: string[]): Promise<Map<string, Run[]>> {
  const env = { ...process.env, CHROMIUM_PATH: await findChromium() }
  const measured = new Map<string, Run[]>(urls.map((url) => [url, []]))
  // The first visitor of a picture waits until it is made smaller: that run is not counted.
  for (let run = -1; run < runs; run += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, ["lighthouse.mjs", ...urls], { cwd: folder, env })
    if (run < 0) continue
    for (const line of stdout.trim().split("\n")) {
      const result: Run = JSON.parse(line)
      measured.get(result.url)?.push(result)
    }
  }
  return measured
}
