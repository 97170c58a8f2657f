import { printTable, writeResults, type Figure } from "./report"

/**
 * Runs the named sections, or all, in their order, prints the table and writes the results. The process fails when a target
 * is missed.
 *
 * @throws {Error} when there is no section of a name, before anything is started
 */
export async function runSections<Name extends string>(
  all: readonly Name[],
  named: string[],
  open: () => Promise<{ run: (name: Name) => Promise<Figure[]>; close: () => Promise<void> }>
): Promise<void> {
  const unknown = named.filter((name) => !all.some((known) => known === name))
  if (unknown.length) {
    throw new Error(`There is no section "${unknown.join(", ")}". Choose among: ${all.join(", ")}.`)
  }
  const { run, close } = await open()
  const figures: Figure[] = []
  try {
    for (const name of all) {
      if (named.length && !named.includes(name)) continue
      console.log(`\nMeasuring: ${name}`)
      figures.push(...(await run(name)))
    }
  } finally {
    await close()
  }
  console.log("")
  printTable(figures)
  console.log(`\nWritten to ${writeResults(figures)}.`)
  process.exitCode = figures.some((figure) => figure.isMet === false) ? 1 : 0
}
