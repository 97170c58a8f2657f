import { mkdirSync, writeFileSync } from "node:fs"
import { cpus, totalmem } from "node:os"
import path from "node:path"
import { root } from "../../scripts/lib/paths"

/** One line of the table. Figures that depend on the machine are ratios within the run. */
export type Figure = {
  what: string
  measured: string
  /** What it should be; left out for what is only reported. */
  target?: string
  /** Whether the target is met; left out when there is none. */
  isMet?: boolean
  /** The bare numbers behind the figure. */
  numbers?: Record<string, number>
}

export function printTable(figures: Figure[]): void {
  const rows = [["what", "measured", "target", ""], ...figures.map(rowOf)]
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
}

function rowOf({ what, measured, target, isMet }: Figure): string[] {
  return [what, measured, target ?? "reported", isMet === undefined ? "" : isMet ? "met" : "MISSED"]
}

/** Writes `bench/results/<time>.json` and answers its path. */
export function writeResults(figures: Figure[]): string {
  const folder = path.join(root, "bench/results")
  mkdirSync(folder, { recursive: true })
  const time = new Date().toISOString()
  const file = path.join(folder, `${time.replaceAll(":", "-").slice(0, 19)}.json`)
  const machine = { cores: cpus().length, memory_bytes: totalmem(), node: process.version }
  writeFileSync(file, `${JSON.stringify({ time, machine, figures }, null, 2)}\n`)
  return path.relative(root, file)
}

export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}
