import { circle, n, path, polygon, rectangle, type Canvas, type Scene } from "../canvas"

/** One field of the pattern. */
function field({ palette, random }: Canvas, x: number, y: number, side: number): string {
  const colours = [palette.accent, palette.light, palette.ink, ...palette.land] as const
  const ground = random.pick([palette.paper, palette.sky[0], palette.sky[1], palette.land[0], palette.land[2]])
  const colour = random.pick([...colours])
  const other = random.pick([...colours])
  const middle = [x + side / 2, y + side / 2] as const
  const turn = `transform="rotate(${random.whole(0, 3) * 90} ${n(middle[0])} ${n(middle[1])})"`
  const shapes = [
    path(`M${n(x)} ${n(y)}h${n(side)}a${n(side)} ${n(side)} 0 0 1 ${n(-side)} ${n(side)}Z`, colour),
    path(`M${n(x)} ${n(y + side / 2)}a${n(side / 2)} ${n(side / 2)} 0 0 1 ${n(side)} 0Z`, colour) +
      path(`M${n(x)} ${n(y + side)}a${n(side / 2)} ${n(side / 2)} 0 0 1 ${n(side)} 0Z`, other),
    circle(middle, side * 0.5, colour) + circle(middle, side * 0.26, other),
    polygon(
      [
        [x, y],
        [x + side, y],
        [x, y + side],
      ],
      colour
    ) + circle([x + side * 0.72, y + side * 0.72], side * 0.14, other),
    [0, 2, 4].map((bar) => rectangle([x, y + (side * bar) / 5], side, side / 5, colour)).join(""),
    [0.25, 0.75]
      .flatMap((dx) => [0.25, 0.75].map((dy) => circle([x + side * dx, y + side * dy], side * 0.15, colour)))
      .join(""),
  ] as const
  return rectangle([x, y], side + 0.5, side + 0.5, ground) + `<g ${turn}>${random.pick(shapes)}</g>`
}

/** A pattern of quarter circles, bars and dots. */
export const geometry: Scene = (canvas) => {
  const { width, height } = canvas
  const side = Math.min(width, height) / 4
  const parts: string[] = []
  for (let y = 0; y < height; y += side) {
    for (let x = 0; x < width; x += side) parts.push(field(canvas, x, y, side))
  }
  return parts.join("")
}
