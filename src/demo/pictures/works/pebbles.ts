import { mix, palette } from "../palette"
import { randomFrom, type Random } from "../random"
import { circle, group, line, path, rect, smoothLoop, type Point } from "../svg"
import { HEIGHT, WIDTH, type Work } from "./work"

interface Stone {
  x: number
  y: number
  radius: number
}

const colours = [
  palette.sea,
  palette.blush,
  palette.clay,
  palette.mustard,
  palette.dusk,
  palette.sage,
  palette.cream,
] as const

/** A beach: stones of seven colours, laid close. */
export const pebbles: Work = () => {
  const random = randomFrom("pebbles-2")
  return (
    rect(0, 0, WIDTH, HEIGHT, "#d9c9ae") +
    lay(random)
      .map((stone) => draw(stone, random))
      .join("")
  )
}

/** Places large stones first, then smaller ones where there is room. */
function lay(random: Random): Stone[] {
  const stones: Stone[] = []
  for (let attempt = 0; attempt < 9000; attempt += 1) {
    const radius = 84 * (1 - attempt / 9000) ** 1.1 + 15
    const stone = { x: random.between(-20, WIDTH + 20), y: random.between(-20, HEIGHT + 20), radius }
    const fits = stones.every(({ x, y, radius: other }) => Math.hypot(x - stone.x, y - stone.y) > other + radius + 3)
    if (fits) stones.push(stone)
  }
  return stones
}

function draw({ x, y, radius }: Stone, random: Random): string {
  const colour = random.pick(colours)
  const outline = Array.from({ length: 9 }, (_, index): Point => {
    const angle = (index / 9) * 2 * Math.PI
    const reach = radius * random.between(0.9, 1.06)
    return [Math.cos(angle) * reach, Math.sin(angle) * reach * 0.92]
  })
  const darker = mix(colour, palette.ink, 0.22)
  const marks = [
    () => "",
    () =>
      [-0.3, 0, 0.3]
        .map((at) =>
          line(`M${-radius * 0.55} ${radius * at} Q0 ${radius * (at - 0.2)} ${radius * 0.55} ${radius * at}`, darker, 4)
        )
        .join(""),
    () =>
      Array.from({ length: 7 }, () =>
        circle(random.between(-0.5, 0.5) * radius, random.between(-0.5, 0.5) * radius, 3.5, darker)
      ).join(""),
    () => "",
  ] as const
  const mark = radius > 30 ? random.pick([marks[0], marks[1], marks[2], marks[3]])() : ""
  return group(
    path(smoothLoop(outline), colour) + mark,
    `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${random.between(0, 360).toFixed(0)})`
  )
}
