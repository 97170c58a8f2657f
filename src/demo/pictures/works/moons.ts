import { palette } from "../palette"
import { randomFrom } from "../random"
import { circle, path, rect } from "../svg"
import { HEIGHT, WIDTH, type Work } from "./work"

const COLUMNS = 4
const ROWS = 7
const RADIUS = 72

/** Twenty-eight nights, each moon one step on from the last. */
export const moons: Work = () => {
  const random = randomFrom("moons")
  const stars = Array.from({ length: 46 }, () =>
    circle(random.between(30, 970), random.between(30, 1370), random.between(1.5, 4), palette.blush, `opacity="0.7"`)
  )
  const nights = Array.from({ length: COLUMNS * ROWS }, (_, night) => {
    const x = 155 + (night % COLUMNS) * 230
    const y = 145 + Math.floor(night / COLUMNS) * 185
    return circle(x, y, RADIUS, palette.dusk) + lit(x, y, night / (COLUMNS * ROWS))
  })
  return rect(0, 0, WIDTH, HEIGHT, palette.ink) + stars.join("") + nights.join("")
}

/** The lit part of the moon at a share of its cycle: half a circle, closed by half an ellipse. */
function lit(x: number, y: number, share: number): string {
  const isWaxing = share < 0.5
  const width = Math.cos(share * 2 * Math.PI) * RADIUS
  const top = `${x} ${y - RADIUS}`
  const bottom = `${x} ${y + RADIUS}`
  const bulge = isWaxing === width > 0 ? 0 : 1
  const limb = `A${RADIUS} ${RADIUS} 0 0 ${isWaxing ? 1 : 0} ${bottom}`
  const terminator = `A${Math.abs(width).toFixed(1)} ${RADIUS} 0 0 ${bulge} ${top}`
  return path(`M${top} ${limb} ${terminator} Z`, share === 0.5 ? palette.mustard : palette.cream)
}
