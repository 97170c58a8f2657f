import { palette } from "../palette"
import { randomFrom } from "../random"
import { circle, path, rect } from "../svg"
import { HEIGHT, WIDTH, type Work } from "./work"

const CELL = 200
const colours = [palette.ink, palette.mustard, palette.petrol, palette.clay, palette.sage, palette.blush] as const
const grounds = [palette.cream, palette.sand, palette.cream, palette.foam] as const
/** The cell of the red noon: column, row. */
const NOON = [3, 2] as const

/** Quarters and half-circles, and one red noon. */
export const sundial: Work = () => {
  const random = randomFrom("sundial-6")
  const cells: string[] = []
  for (let row = 0; row < HEIGHT / CELL; row += 1) {
    for (let column = 0; column < WIDTH / CELL; column += 1) {
      const [x, y] = [column * CELL, row * CELL]
      const ground = random.pick(grounds)
      const first = random.pick(colours)
      const second = colours[(colours.indexOf(first) + 2) % colours.length] ?? palette.ink
      const shape = random.pick([quarter, quarter, half, rings, quarter, half])
      const turn = Math.floor(random.next() * 4) * 90
      const isNoon = column === NOON[0] && row === NOON[1]
      const content = isNoon ? circle(100, 100, 100, "#c8321f") : shape(first, second)
      cells.push(
        `<g transform="translate(${x} ${y})">${rect(0, 0, CELL + 1, CELL + 1, ground)}<g transform="rotate(${turn} 100 100)">${content}</g></g>`
      )
    }
  }
  return rect(0, 0, WIDTH, HEIGHT, palette.cream) + cells.join("")
}

function quarter(first: string, second: string): string {
  return path("M0 0 H200 A200 200 0 0 1 0 200 Z", first) + path("M0 0 H100 A100 100 0 0 1 0 100 Z", second)
}

function half(first: string, second: string): string {
  return path("M0 100 A100 100 0 0 1 200 100 Z", first) + path("M0 200 A100 100 0 0 1 200 200 Z", second)
}

function rings(first: string, second: string): string {
  return circle(100, 100, 100, first) + circle(100, 100, 64, second) + circle(100, 100, 28, palette.cream)
}
