import { palette } from "../palette"
import { ellipse, group, rect } from "../svg"
import { HEIGHT, WIDTH, type Work } from "./work"

const grounds = [palette.cream, palette.blush, palette.mustard, palette.mint, palette.petrol, palette.apricot] as const
const papers = [palette.petrol, palette.rust, palette.bottle, palette.plum, palette.cream, palette.ink] as const
const COLUMNS = 2
const ROWS = 3

/** Fronds cut from coloured paper, on a chequered ground. */
export const cutout: Work = () => {
  const [width, height] = [WIDTH / COLUMNS, HEIGHT / ROWS]
  const tiles = Array.from({ length: COLUMNS * ROWS }, (_, tile) => {
    const [x, y] = [(tile % COLUMNS) * width, Math.floor(tile / COLUMNS) * height]
    return { tile, x, y, ground: rect(x, y, width + 1, height + 1, grounds[tile] ?? palette.cream) }
  })
  const shapes = tiles.map(({ tile, x, y }) => {
    const turn = [-14, 12, 160, -24, 20, 190][tile] ?? 0
    const shape =
      [frond(5, 0.9), flower(7), frond(4, 1.1), flower(5), frond(6, 0.75), frond(4, 1.05)][tile] ?? frond(5, 1)
    return group(shape(papers[tile] ?? palette.ink), `translate(${x + width / 2} ${y + height / 2}) rotate(${turn})`)
  })
  return tiles.map(({ ground }) => ground).join("") + shapes.join("")
}

/** A stem with pairs of rounded lobes. */
function frond(pairs: number, thickness: number): (colour: string) => string {
  return (colour) => {
    const lobes = Array.from({ length: pairs }, (_, index) => {
      const y = 150 - (index / (pairs - 1)) * 280
      const length = 128 - Math.abs(index - pairs / 2 + 0.5) * 16
      return [1, -1]
        .map((side) =>
          group(
            ellipse(0, -length / 2, 27 * thickness, length / 2 + 14, colour),
            `translate(0 ${y}) rotate(${side * 56})`
          )
        )
        .join("")
    })
    const tip = ellipse(0, -172, 25 * thickness, 62, colour)
    return rect(-11, -170, 22, 380, colour, `rx="11"`) + lobes.join("") + tip
  }
}

/** Petals around an open middle. */
function flower(petals: number): (colour: string) => string {
  return (colour) =>
    Array.from({ length: petals }, (_, index) =>
      group(ellipse(0, -104, 50 - petals * 1.5, 98, colour), `rotate(${(index / petals) * 360})`)
    ).join("") + ellipse(0, 0, 30, 30, palette.apricot)
}
