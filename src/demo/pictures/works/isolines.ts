import { polyline, type Point } from "../svg"

export interface IsolineGrid {
  width: number
  height: number
  /** Side of a square in which the field is taken as linear. */
  cell: number
  level: number
}

/**
 * The outlines of all places where a field is above a level, as SVG path data (marching squares).
 *
 * The field must be below the level along the border, so that every outline closes.
 */
export function isolines(field: (x: number, y: number) => number, grid: IsolineGrid): string {
  const next = new Map<string, { key: string; point: Point }>()
  for (let y = 0; y < grid.height; y += grid.cell) {
    for (let x = 0; x < grid.width; x += grid.cell) {
      for (const [from, to] of segments(field, grid, x, y)) next.set(keyOf(from), { key: keyOf(to), point: to })
    }
  }
  const rings: string[] = []
  for (const start of [...next.keys()]) {
    const ring: Point[] = []
    for (let step = next.get(start); step; step = next.get(step.key)) {
      ring.push(step.point)
      next.delete(step.key === start ? start : keyBefore(ring, start))
      if (step.key === start) break
    }
    if (ring.length > 8) rings.push(`${polyline(ring)} Z`)
  }
  return rings.join(" ")
}

const keyOf = ([x, y]: Point) => `${x.toFixed(2)},${y.toFixed(2)}`

/** The key under which the step to the last point of a ring was stored. */
function keyBefore(ring: Point[], start: string): string {
  const before = ring[ring.length - 2]
  return before ? keyOf(before) : start
}

/** The pieces of outline in one square, each with the high ground on its left. */
function segments(
  field: (x: number, y: number) => number,
  { cell, level }: IsolineGrid,
  x: number,
  y: number
): [Point, Point][] {
  const corners: Point[] = [
    [x, y],
    [x + cell, y],
    [x + cell, y + cell],
    [x, y + cell],
  ]
  const values = corners.map(([cx, cy]) => field(cx, cy) - level)
  const entries: Point[] = []
  const exits: Point[] = []
  corners.forEach((corner, index) => {
    const other = (index + 1) % 4
    const [a, b] = [values[index] ?? 0, values[other] ?? 0]
    if (a > 0 === b > 0) return
    const to = corners[other] ?? corner
    const share = a / (a - b)
    const point: Point = [corner[0] + (to[0] - corner[0]) * share, corner[1] + (to[1] - corner[1]) * share]
    if (a > 0) exits.push(point)
    else entries.push(point)
  })
  return exits.flatMap((exit, index): [Point, Point][] => {
    const entry = entries[index]
    return entry ? [[exit, entry]] : []
  })
}
