import { palette } from "../palette"
import { circle, ellipse, group, path, rect, wedge } from "../svg"
import { WIDTH, HEIGHT, type Work } from "./work"

const COLUMNS = 4
const ROWS = 5
const CELL_X = WIDTH / COLUMNS
const CELL_Y = HEIGHT / ROWS
const grounds = [palette.mint, palette.blush, palette.cream, palette.apricot] as const

const fruits = [
  () => citrus(palette.clay, palette.apricot),
  () => pear(palette.sage, palette.cream),
  () => citrus(palette.moss, "#cfdc9a"),
  () => leaves(),
  () => citrus(palette.rust, "#ea8f78"),
  () => orange(),
  () => pear(palette.mustard, palette.cream),
]

/** Citrus and pears in rows, each on a ground of its own. */
export const orchard: Work = () => {
  const cells = Array.from({ length: COLUMNS * ROWS }, (_, cell) => {
    const [column, row] = [cell % COLUMNS, Math.floor(cell / COLUMNS)]
    const [x, y] = [column * CELL_X, row * CELL_Y]
    const ground = rect(x, y, CELL_X + 1, CELL_Y + 1, grounds[(column + row * 3) % grounds.length] ?? palette.cream)
    const fruit = fruits[(cell * 3 + row) % fruits.length]
    const turn = ((cell * 47) % 40) - 20
    return ground + group(fruit?.() ?? "", `translate(${x + CELL_X / 2} ${y + CELL_Y / 2}) rotate(${turn})`)
  })
  return cells.join("")
}

function citrus(rind: string, flesh: string): string {
  const segments = Array.from({ length: 9 }, (_, index) => {
    const angle = (index / 9) * 2 * Math.PI
    return wedge(Math.cos(angle + 0.35) * 8, Math.sin(angle + 0.35) * 8, 0, 68, angle + 0.06, angle + 0.64, flesh)
  })
  return circle(0, 0, 96, rind) + circle(0, 0, 82, palette.cream) + segments.join("")
}

function pear(skin: string, flesh: string): string {
  const shape =
    "M0 -108 C34 -108 34 -58 46 -26 C60 6 82 22 82 56 C82 92 46 108 0 108 C-46 108 -82 92 -82 56 C-82 22 -60 6 -46 -26 C-34 -58 -34 -108 0 -108 Z"
  const seeds = [-12, 12].map((x) => group(ellipse(0, 0, 7, 15, palette.plum), `translate(${x} 42) rotate(${x})`))
  return (
    path(shape, skin) +
    group(path(shape, flesh), "scale(0.84) translate(0 4)") +
    ellipse(0, 40, 30, 40, "none", `stroke="${skin}" stroke-width="4" opacity="0.5"`) +
    seeds.join("") +
    rect(-4, -132, 8, 34, palette.plum, `rx="4"`)
  )
}

function leaves(): string {
  const leaf = "M0 0 C40 -30 44 -84 0 -122 C-44 -84 -40 -30 0 0 Z"
  return [-58, 0, 58]
    .map((turn, index) => {
      const colour = [palette.moss, palette.bottle, palette.sage][index] ?? palette.moss
      return group(path(leaf, colour) + rect(-2, -104, 4, 104, palette.mint), `translate(0 54) rotate(${turn})`)
    })
    .join("")
}

function orange(): string {
  const shine = path(
    "M-58 -34 A68 68 0 0 1 -18 -66",
    "none",
    `stroke="${palette.apricot}" stroke-width="12" stroke-linecap="round"`
  )
  const leaf = group(
    path("M0 0 C30 -16 62 -10 84 16 C52 30 20 24 0 0 Z", palette.bottle),
    "translate(4 -84) rotate(-22)"
  )
  return circle(0, 10, 92, palette.clay) + shine + leaf
}
