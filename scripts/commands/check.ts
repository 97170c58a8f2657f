import type { Command } from "../cli"
import { buildPlugins } from "../lib/build"
import { checkSources } from "../lib/check"
import { runJest } from "../lib/run-jest"
import { summary } from "../lib/test-run"

/** `npm run check`: types, lint, format, the house's rule and the unit tests. */
export const command: Command = async () => {
  await buildPlugins(process.env)
  await checkSources()
  const count = await runJest("unit")
  console.log(summary(count))
  return count.failed === 0 ? 0 : 1
}
