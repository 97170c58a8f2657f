import { parseArgs } from "node:util"
import { runSections } from "../lib/run-sections"
import { startEmptyApp } from "./lib/empty-app"
import { startBenchShop } from "./lib/shop"
import { interactionsSection } from "./sections/interactions"
import { javascriptSection } from "./sections/javascript"
import { lighthouseSection } from "./sections/lighthouse"
import { pagesSection } from "./sections/pages"
import { prerenderedSection } from "./sections/prerendered"

/** `prerendered` comes first: it looks at the cache before any other section visits a page. */
const sections = {
  prerendered: prerenderedSection,
  javascript: javascriptSection,
  pages: pagesSection,
  interactions: interactionsSection,
  lighthouse: lighthouseSection,
}

type Name = keyof typeof sections

/** `npm run bench:storefront` for all sections, `npm run bench:storefront -- pages` for some. */
async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true })
  const names = Object.keys(sections) as Name[]
  await runSections(names, positionals, async () => {
    const shop = await startBenchShop()
    const empty = await startEmptyApp().catch(async (error: unknown) => {
      await shop.stop()
      throw error
    })
    const close = async () => {
      await empty.stop()
      await shop.stop()
    }
    return { run: (name: Name) => sections[name](shop, empty), close }
  })
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
