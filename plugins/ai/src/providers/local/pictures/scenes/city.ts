import { lamp, line, n, rectangle, sky, stars, type Canvas, type Scene } from "../canvas"

/** One row of houses, with lit windows in the nearest two. */
function row(canvas: Canvas, depth: number): string {
  const { width, height, palette, random } = canvas
  const colour = palette.land[depth] ?? palette.ink
  const floor = height * (0.66 - depth * 0.09)
  const parts: string[] = []
  for (let x = -width * 0.02; x < width;) {
    const wide = width * random.between(0.07, 0.15)
    const top = floor - height * random.between(-0.06, 0.16) + height * depth * 0.13
    parts.push(rectangle([x, top], wide + 1, height - top, colour))
    if (random.next() < 0.35)
      parts.push(line(`M${n(x + wide / 2)} ${n(top)}v${n(-height * 0.05)}`, colour, width * 0.005))
    if (depth >= 2) parts.push(windows(canvas, x, top, wide))
    x += wide
  }
  return parts.join("")
}

function windows({ height, palette, random }: Canvas, left: number, top: number, wide: number): string {
  const columns = random.whole(3, 5)
  const step = wide / (columns + 1)
  const size = step * 0.42
  const parts: string[] = []
  for (let y = top + step * 0.8; y < height - step; y += step * 1.15) {
    for (let column = 0; column < columns; column++) {
      if (random.next() > 0.45) continue
      const colour = random.next() < 0.8 ? palette.light : palette.accent
      parts.push(
        rectangle([left + step * (column + 1) - size / 2, y], size, size * 1.35, colour, random.between(0.55, 1))
      )
    }
  }
  return parts.join("")
}

/** Houses row behind row, some windows lit. */
export const city: Scene = (canvas) => {
  const { width, height, palette, random } = canvas
  return [
    sky(canvas),
    stars(canvas, 70),
    lamp(
      [random.between(0.2, 0.8) * width, height * random.between(0.14, 0.26)],
      Math.min(width, height) * 0.085,
      palette
    ),
    ...[0, 1, 2, 3].map((depth) => row(canvas, depth)),
  ].join("")
}
