import { parseArgs } from "node:util"
import { printTable, writeResults, type Figure } from "../lib/report"
import { startEmptyApp, type EmptyApp } from "./lib/empty-app"
import { startBenchShop, type BenchShop } from "./lib/shop"
import { interactionsSection } from "./sections/interactions"
import { javascriptSection } from "./sections/javascript"
import { lighthouseSection } from "./sections/lighthouse"
import { pagesSection } from "./sections/pages"
import { prerenderedSection } from "./sections/prerendered"

type Section = (shop: BenchShop, empty: EmptyApp) => Promise<Figure[]>

/** `prerendered` comes first: it looks at the cache before any other section visits a page. */
const sections: Record<string, Section> = {
  prerendered: prerenderedSection,
  javascript: javascriptSection,
  pages: pagesSection,
  interactions: interactionsSection,
  lighthouse: lighthouseSection,
}

/** `npm run bench:storefront` for all sections, `npm run bench:storefront -- pages` for some. Fails when a target is missed. */
async function main(): Promise<void> {
  const { positionals: named } = parseArgs({ allowPositionals: true })
  const unknown = named.filter((name) => !(name in sections))
  if (unknown.length) {
    throw new Error(`There is no section "${unknown.join(", ")}". Choose among: ${Object.keys(sections).join(", ")}.`)
  }

  const shop = await startBenchShop()
  const figures: Figure[] = []
  try {
    const empty = await startEmptyApp()
    try {
      for (const [name, section] of Object.entries(sections)) {
        if (named.length && !named.includes(name)) continue
        console.log(`\nMeasuring: ${name}`)
        figures.push(...(await section(shop, empty)))
      }
    } finally {
      await empty.stop()
    }
  } finally {
    await shop.stop()
  }
  console.log("")
  printTable(figures)
  console.log(`\nWritten to ${writeResults(figures)}.`)
  process.exitCode = figures.some((figure) => figure.isMet === false) ? 1 : 0
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
