import { circle, line, n, path, rectangle, type Canvas, type Point, type Scene } from "../canvas"

function leaf([x, y]: Point, angle: number, long: number, colour: string): string {
  const wide = long * 0.3
  const shape = `M0 0C${n(wide)} ${n(-long * 0.25)} ${n(wide)} ${n(-long * 0.75)} 0 ${n(-long)}C${n(-wide)} ${n(-long * 0.75)} ${n(-wide)} ${n(-long * 0.25)} 0 0Z`
  const vein = line(`M0 ${n(-long * 0.06)}V${n(-long * 0.88)}`, "#ffffff", long * 0.018, 0.35)
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(angle)})">${path(shape, colour)}${vein}</g>`
}

function flower([x, y]: Point, radius: number, { palette, random }: Canvas): string {
  const petals = random.whole(6, 9)
  const colour = random.pick([palette.accent, palette.light, palette.land[0]])
  const parts = Array.from({ length: petals }, (_, index) => {
    const shape = `M0 0C${n(radius * 0.5)} ${n(-radius * 0.35)} ${n(radius * 0.38)} ${n(-radius)} 0 ${n(-radius)}C${n(-radius * 0.38)} ${n(-radius)} ${n(-radius * 0.5)} ${n(-radius * 0.35)} 0 0Z`
    return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n((index * 360) / petals)})">${path(shape, colour, 0.96)}</g>`
  })
  return parts.join("") + circle([x, y], radius * 0.26, palette.ink) + circle([x, y], radius * 0.14, palette.accent)
}

function stem(canvas: Canvas, foot: Point, head: Point): string {
  const { palette, random, width } = canvas
  const bend = random.between(-0.12, 0.12) * width
  const middle: Point = [(foot[0] + head[0]) / 2 + bend, (foot[1] + head[1]) / 2]
  const colour = random.pick([palette.land[1], palette.land[2], palette.land[3]])
  const leaves = Array.from({ length: 6 }, (_, index) => {
    const t = 0.18 + index * 0.12
    const at: Point = [
      (1 - t) ** 2 * foot[0] + 2 * (1 - t) * t * middle[0] + t * t * head[0],
      (1 - t) ** 2 * foot[1] + 2 * (1 - t) * t * middle[1] + t * t * head[1],
    ]
    return leaf(at, (index % 2 === 0 ? 1 : -1) * random.between(40, 72), width * random.between(0.1, 0.19), colour)
  })
  const curve = `M${n(foot[0])} ${n(foot[1])}Q${n(middle[0])} ${n(middle[1])} ${n(head[0])} ${n(head[1])}`
  return line(curve, colour, width * 0.008) + leaves.join("")
}

/** Flowers on their stems, cut out of paper. */
export const garden: Scene = (canvas) => {
  const { width, height, palette, random } = canvas
  const heads = Array.from({ length: 5 }, (_, index): Point => [
    width * (0.14 + index * 0.18 + random.between(-0.03, 0.03)),
    height * (0.2 + (index % 2) * 0.16 + random.between(-0.05, 0.07)),
  ])
  const stems = heads.map((head) => stem(canvas, [head[0] + random.between(-0.05, 0.05) * width, height * 1.02], head))
  const flowers = heads.map((head) => flower(head, Math.min(width, height) * random.between(0.075, 0.12), canvas))
  return [
    rectangle([0, 0], width, height, palette.sky[1]),
    circle([width * 0.5, height * 0.42], Math.min(width, height) * 0.4, palette.sky[0]),
    ...stems,
    ...flowers,
  ].join("")
}
