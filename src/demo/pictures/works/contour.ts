import { palette, ramp } from "../palette"
import { path, rect, type Point } from "../svg"
import { isolines } from "./isolines"
import { HEIGHT, WIDTH, type Work } from "./work"

const LEVELS = 13
const tints = ["#e9c9a8", "#efd9bd", palette.apricot, palette.clay, palette.rust, palette.plum]
const summits: { at: Point; height: number; spread: number }[] = [
  { at: [390, 500], height: 1, spread: 250 },
  { at: [640, 900], height: 0.86, spread: 230 },
  { at: [300, 950], height: 0.5, spread: 170 },
  { at: [720, 430], height: 0.42, spread: 150 },
]

/** An island by its lines of equal height. */
export const contour: Work = () => {
  const levels = Array.from({ length: LEVELS }, (_, level) => {
    const rings = isolines(height, { width: WIDTH, height: HEIGHT, cell: 14, level: 0.14 + level * 0.066 })
    const fill = ramp(tints, level / (LEVELS - 1))
    const edge = level === 0 ? palette.petrol : palette.plum
    return path(rings, fill, `stroke="${edge}" stroke-width="${level % 4 === 0 ? 5 : 2.5}" stroke-opacity="0.65"`)
  })
  const shallows = isolines(height, { width: WIDTH, height: HEIGHT, cell: 14, level: 0.075 })
  return rect(0, 0, WIDTH, HEIGHT, palette.sea) + path(shallows, "#5f9aa8") + levels.join("")
}

function height(x: number, y: number): number {
  const hills = summits.map(({ at, height: top, spread }) => {
    const distance = Math.hypot(x - at[0], y - at[1]) / spread
    return top * Math.exp(-distance * distance)
  })
  const rough = Math.sin(x / 61 + y / 143) * 0.022 + Math.sin(y / 53 - x / 171) * 0.024
  const rim = Math.min(x, y, WIDTH - x, HEIGHT - y) / 90
  return (Math.max(...hills) * 0.55 + hills.reduce((sum, hill) => sum + hill, 0) * 0.45 + rough) * Math.min(rim, 1)
}
