import { parseArgs } from "node:util"
import { openEnvironment, type BenchEnvironment } from "./lib/environment"
import { useQuickBounds } from "./lib/load"
import { printTable, writeResults, type Figure } from "./lib/report"
import { cachingSection } from "./sections/caching"
import { checkoutSection } from "./sections/checkout"
import { jobsSection } from "./sections/jobs"
import { lastPieceSection } from "./sections/last-piece"
import { searchSection } from "./sections/search"
import { startsSection } from "./sections/starts"
import { storeRoutesSection } from "./sections/store-routes"

type Section = (environment: BenchEnvironment) => Promise<Figure[]>

const sections: Record<string, Section> = {
  starts: startsSection,
  routes: storeRoutesSection,
  checkout: checkoutSection,
  caching: cachingSection,
  "last-piece": lastPieceSection,
  jobs: jobsSection,
  search: searchSection,
}

/**
 * Measures and reports: `npm run bench` for all sections, `npm run bench -- checkout last-piece` for some, `--quick`
 * for a rough look. It fails when a target is missed.
 */
async function main(): Promise<void> {
  const { values, positionals: named } = parseArgs({ options: { quick: { type: "boolean" } }, allowPositionals: true })
  if (values.quick) useQuickBounds()
  const unknown = named.filter((name) => !(name in sections))
  if (unknown.length) {
    throw new Error(`There is no section "${unknown.join(", ")}". Choose among: ${Object.keys(sections).join(", ")}.`)
  }

  const environment = await openEnvironment()
  const figures: Figure[] = []
  try {
    for (const [name, section] of Object.entries(sections)) {
      if (named.length && !named.includes(name)) continue
      console.log(`\nMeasuring: ${name}`)
      figures.push(...(await section(environment)))
    }
  } finally {
    await environment.close()
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
