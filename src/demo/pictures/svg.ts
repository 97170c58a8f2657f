export type Point = readonly [x: number, y: number]

const round = (value: number) => Math.round(value * 10) / 10

export const rect = (x: number, y: number, width: number, height: number, fill: string, more = "") =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${more}/>`

export const circle = (x: number, y: number, radius: number, fill: string, more = "") =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" ${more}/>`

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more = "") =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}" ${more}/>`

export const path = (data: string, fill: string, more = "") => `<path d="${data}" fill="${fill}" ${more}/>`

export const line = (data: string, colour: string, width: number, more = "") =>
  `<path d="${data}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`

export const group = (content: string, transform: string, more = "") =>
  `<g transform="${transform}" ${more}>${content}</g>`

/** A slice of pie or ring, angles in radians from the right, clockwise. */
export function wedge(
  x: number,
  y: number,
  inner: number,
  outer: number,
  from: number,
  to: number,
  fill: string
): string {
  const at = (radius: number, angle: number) =>
    `${round(x + radius * Math.cos(angle))} ${round(y + radius * Math.sin(angle))}`
  const large = to - from > Math.PI ? 1 : 0
  const back = inner > 0 ? `L${at(inner, to)} A${inner} ${inner} 0 ${large} 0 ${at(inner, from)}` : `L${x} ${y}`
  return path(`M${at(outer, from)} A${outer} ${outer} 0 ${large} 1 ${at(outer, to)} ${back} Z`, fill)
}

/** A line through points, straight between them. */
export const polyline = (points: readonly Point[]): string =>
  points.map(([x, y], index) => `${index ? "L" : "M"}${round(x)} ${round(y)}`).join(" ")

/** A smooth closed curve through points (Catmull-Rom as Béziers). */
export function smoothLoop(points: readonly Point[]): string {
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? [0, 0]
  const [startX, startY] = at(0)
  const curves = points.map((_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const c1: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
    const c2: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
    return `C${[...c1, ...c2, ...to].map(round).join(" ")}`
  })
  return `M${round(startX)} ${round(startY)} ${curves.join(" ")} Z`
}
