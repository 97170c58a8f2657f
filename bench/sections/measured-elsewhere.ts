import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { root } from "../../scripts/lib/paths"
import type { Figure } from "../lib/report"

/** Figures that other commands measure and leave in `bench/measured/<name>.json`, each with its target. */
const places = [
  { name: "fresh-clone", what: "fresh clone to first page", field: "seconds", unit: "s", most: 480 },
  { name: "second-start", what: "second start, nothing changed", field: "seconds", unit: "s", most: 20 },
  {
    name: "memory",
    what: "memory of all processes after the browser tests",
    field: "megabytes",
    unit: "MB",
    most: 1300,
  },
] as const

/** Reads what was measured elsewhere; what was not is said to be missing. */
export async function measuredElsewhereSection(): Promise<Figure[]> {
  return places.map(({ name, what, field, unit, most }) => {
    const file = path.join(root, "bench/measured", `${name}.json`)
    if (!existsSync(file))
      return { what, measured: `not measured here (no bench/measured/${name}.json)`, target: `≤ ${most} ${unit}` }
    const measured: Record<string, unknown> = JSON.parse(readFileSync(file, "utf8"))
    const value = Number(measured[field])
    return {
      what,
      measured: `${value} ${unit}`,
      target: `≤ ${most} ${unit}`,
      isMet: value <= most,
      numbers: { [field]: value },
    }
  })
}
