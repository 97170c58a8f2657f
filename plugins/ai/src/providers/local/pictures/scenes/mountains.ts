import { lamp, line, n, polygon, sky, type Canvas, type Point, type Scene } from "../canvas"
import type { Random } from "../../random"

/** A ridge by midpoint displacement, from the left edge to the right. */
function ridge(random: Random, width: number, base: number, roughness: number): Point[] {
  let heights = [random.between(-1, 1), random.between(-1, 1)]
  for (let spread = 1; heights.length < 65; spread *= 0.52) {
    heights = heights.flatMap((height, index) => {
      const next = heights[index + 1]
      return next === undefined ? [height] : [height, (height + next) / 2 + random.between(-spread, spread)]
    })
  }
  return heights.map((height, index) => [(index / (heights.length - 1)) * width, base + height * roughness])
}

function pine([x, y]: Point, size: number, colour: string): string {
  const tiers = [0, 1, 2].map((tier): Point[] => {
    const top = y - size + tier * size * 0.24
    const half = size * (0.14 + tier * 0.07)
    return [
      [x, top],
      [x + half, top + size * 0.44],
      [x - half, top + size * 0.44],
    ]
  })
  return (
    tiers.map((points) => polygon(points, colour)).join("") +
    line(`M${n(x)} ${n(y - size * 0.1)}V${n(y + size * 0.06)}`, colour, size * 0.05)
  )
}

function bird([x, y]: Point, size: number, colour: string): string {
  const wing = `q${n(size * 0.5)} ${n(-size * 0.55)} ${n(size)} 0`
  return line(`M${n(x)} ${n(y)}${wing}${wing}`, colour, size * 0.12, 0.75)
}

/** Ridge behind ridge under a low sun, with pines in front. */
export const mountains: Scene = (canvas: Canvas) => {
  const { width, height, palette, random } = canvas
  const sun: Point = [random.between(0.28, 0.72) * width, random.between(0.24, 0.36) * height]
  const ridges = palette.land.map((colour, index) => {
    const base = height * (0.5 + index * 0.13)
    const top = ridge(random, width, base, height * (0.2 - index * 0.04))
    return polygon([[0, height], ...top, [width, height]], colour)
  })
  const pines = Array.from({ length: 13 }, (_, index) => {
    const x = ((index + random.between(-0.3, 0.3)) / 12) * width
    const size = height * random.between(0.08, 0.17)
    return pine([x, height * random.between(0.93, 1)], size, palette.ink)
  })
  const flock = Array.from({ length: random.whole(3, 6) }, (_, index) =>
    bird(
      [sun[0] + width * (0.08 + index * 0.045), sun[1] - height * random.between(0.01, 0.07)],
      width * 0.014,
      palette.ink
    )
  )
  return [sky(canvas), lamp(sun, Math.min(width, height) * 0.1, palette), ...flock, ...ridges, ...pines].join("")
}
