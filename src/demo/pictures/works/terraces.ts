import { palette, ramp } from "../palette"
import { circle, line, path, polyline, rect, type Point } from "../svg"
import { HEIGHT, WIDTH, type Work } from "./work"

const HILLS = 6
const earth = [palette.apricot, palette.clay, palette.rust, palette.plum, "#2c2540"]

/** Six hills, striped like terraces, under a low sun. */
export const terraces: Work = () => {
  const hills = Array.from({ length: HILLS }, (_, hill) => {
    const top = 560 + hill * 140
    const colour = ramp(earth, hill / (HILLS - 1))
    const stripes = [34, 68, 102].map((drop) =>
      line(polyline(ridge(top + drop, hill)), ramp(earth, (hill - 0.7) / (HILLS - 1)), 3, `opacity="0.55"`)
    )
    return path(`${polyline(ridge(top, hill))} L${WIDTH} ${HEIGHT} L0 ${HEIGHT} Z`, colour) + stripes.join("")
  })
  const sky = [0, 1, 2].map((band) =>
    rect(0, band * 200, WIDTH, HEIGHT, ramp([palette.cream, palette.blush], band / 2))
  )
  return sky.join("") + circle(500, 560, 230, palette.mustard) + circle(500, 560, 170, "#edc063") + hills.join("")
}

function ridge(top: number, hill: number): Point[] {
  return Array.from({ length: 61 }, (_, step): Point => {
    const x = (step / 60) * WIDTH
    const slope = Math.sin(x / 210 + hill * 2.3) * 62 + Math.sin(x / 97 + hill * 4.1) * 14
    return [x, top + slope + (hill % 2 ? x * 0.05 : -x * 0.04)]
  })
}
