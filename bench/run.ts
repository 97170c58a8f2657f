import { parseArgs } from "node:util"
import { openEnvironment } from "./lib/environment"
import { useQuickBounds } from "./lib/load"
import { runSections } from "./lib/run-sections"
import { cachingSection } from "./sections/caching"
import { chatSection } from "./sections/chat"
import { checkoutSection } from "./sections/checkout"
import { creditsSection } from "./sections/credits"
import { generationsSection } from "./sections/generations"
import { invoicesSection } from "./sections/invoices"
import { jobsSection } from "./sections/jobs"
import { lastPieceSection } from "./sections/last-piece"
import { localSection } from "./sections/local"
import { providerLayerSection } from "./sections/provider-layer"
import { searchSection } from "./sections/search"
import { startsSection } from "./sections/starts"
import { storeRoutesSection } from "./sections/store-routes"

const sections = {
  starts: startsSection,
  routes: storeRoutesSection,
  checkout: checkoutSection,
  caching: cachingSection,
  "last-piece": lastPieceSection,
  jobs: jobsSection,
  search: searchSection,
  credits: creditsSection,
  invoices: invoicesSection,
  chat: chatSection,
  "provider-layer": providerLayerSection,
  generations: generationsSection,
  local: localSection,
}

type Name = keyof typeof sections

/** `npm run bench` for all sections, `npm run bench -- checkout last-piece` for some, `--quick` for a rough look. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { quick: { type: "boolean" } }, allowPositionals: true })
  if (values.quick) useQuickBounds()
  const names = Object.keys(sections) as Name[]
  await runSections(names, positionals, async () => {
    const environment = await openEnvironment()
    return { run: (name: Name) => sections[name](environment), close: () => environment.close() }
  })
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
