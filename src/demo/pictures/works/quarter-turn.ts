import { palette } from "../palette"
import { randomFrom } from "../random"
import { rect } from "../svg"
import { HEIGHT, WIDTH, type Work } from "./work"

const CELL = 125
/** From the outside in: the width of each band of an arc. */
const bands = [
  [palette.cream, 74],
  [palette.clay, 52],
  [palette.mustard, 22],
] as const

/** Two quarter-circles on a tile, turned by chance: arcs that wander over the sheet. */
export const quarterTurn: Work = () => {
  const random = randomFrom("quarter-turn-3")
  const tiles: string[] = []
  for (let y = 0; y < HEIGHT; y += CELL) {
    for (let x = 0; x < WIDTH; x += CELL) {
      const ground = (x / CELL + y / CELL) % 2 ? palette.petrol : palette.ink
      const turn = random.next() < 0.5 ? 0 : 90
      const tile = `<svg x="${x}" y="${y}" width="${CELL + 0.6}" height="${CELL + 0.6}" viewBox="0 0 125 125">${rect(0, 0, 126, 126, ground)}<g transform="rotate(${turn} 62.5 62.5)">${arcs()}</g></svg>`
      tiles.push(tile)
    }
  }
  return tiles.join("")
}

function arcs(): string {
  return [
    [0, 0],
    [CELL, CELL],
  ]
    .flatMap(([x, y]) =>
      bands.map(
        ([colour, width]) =>
          `<circle cx="${x}" cy="${y}" r="62.5" fill="none" stroke="${colour}" stroke-width="${width}"/>`
      )
    )
    .join("")
}
