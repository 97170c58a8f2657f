import {
  circle,
  ellipseLine,
  lamp,
  line,
  n,
  path,
  rectangle,
  sky,
  stars,
  type Canvas,
  type Point,
  type Scene,
} from "../canvas"

/** A cat that sits, seen from behind; its tail hangs down. */
function cat([x, y]: Point, size: number, colour: string): string {
  const at = (dx: number, dy: number): string => `${n(x + dx * size)} ${n(y + dy * size)}`
  const body = `M${at(-0.34, 0)}C${at(-0.44, -0.42)} ${at(-0.2, -0.62)} ${at(-0.17, -0.78)}L${at(0.17, -0.78)}C${at(0.2, -0.62)} ${at(0.44, -0.42)} ${at(0.34, 0)}Z`
  const head = `M${at(-0.24, -0.86)}L${at(-0.25, -1.16)}L${at(-0.1, -1.04)}Q${at(0, -1.08)} ${at(0.1, -1.04)}L${at(0.25, -1.16)}L${at(0.24, -0.86)}C${at(0.22, -0.68)} ${at(-0.22, -0.68)} ${at(-0.24, -0.86)}Z`
  const tail = `M${at(0.26, -0.06)}C${at(0.62, -0.02)} ${at(0.5, 0.34)} ${at(0.62, 0.44)}`
  return path(body, colour) + path(head, colour) + line(tail, colour, size * 0.1)
}

function cup([x, y]: Point, size: number, { palette }: Canvas): string {
  const steam = [-0.16, 0.02, 0.2].map((dx) =>
    line(
      `M${n(x + dx * size)} ${n(y - size * 0.72)}q${n(size * 0.1)} ${n(-size * 0.14)} 0 ${n(-size * 0.28)}t0 ${n(-size * 0.28)}`,
      palette.light,
      size * 0.045,
      0.7
    )
  )
  const body = `M${n(x - size * 0.36)} ${n(y - size * 0.6)}h${n(size * 0.72)}q0 ${n(size * 0.6)} ${n(-size * 0.22)} ${n(size * 0.6)}h${n(-size * 0.28)}q${n(-size * 0.22)} 0 ${n(-size * 0.22)} ${n(-size * 0.6)}Z`
  return [
    ...steam,
    ellipseLine([x + size * 0.42, y - size * 0.36], size * 0.16, size * 0.17, palette.accent, size * 0.07),
    path(body, palette.accent),
    rectangle([x - size * 0.5, y - size * 0.02], size, size * 0.06, palette.paper),
  ].join("")
}

/** A room in the dark, and through its window the sky; something on the sill. */
function view(canvas: Canvas, onTheSill: (canvas: Canvas, sill: number) => string): string {
  const { width, height, palette, random } = canvas
  const frame = Math.min(width, height) * 0.035
  const [left, top, right, sill] = [width * 0.16, height * 0.09, width * 0.84, height * 0.72]
  const moon: Point = [width * random.between(0.3, 0.42), height * random.between(0.2, 0.3)]
  const hills = [0.58, 0.64].map((share, index) =>
    path(
      `M0 ${n(height * share)}Q${n(width * 0.3)} ${n(height * (share - 0.1))} ${n(width * 0.55)} ${n(height * share)}T${n(width)} ${n(height * share)}V${n(height)}H0Z`,
      palette.land[index] ?? palette.ink
    )
  )
  const outside = [sky(canvas), stars(canvas, 60), lamp(moon, Math.min(width, height) * 0.08, palette), ...hills].join(
    ""
  )
  const wall = path(
    `M0 0H${n(width)}V${n(height)}H0ZM${n(left)} ${n(top)}V${n(sill)}H${n(right)}V${n(top)}Z`,
    palette.land[2]
  )
  const bars = [
    `M${n(left)} ${n(top)}H${n(right)}V${n(sill)}H${n(left)}Z`,
    `M${n((left + right) / 2)} ${n(top)}V${n(sill)}`,
    `M${n(left)} ${n(top + (sill - top) * 0.42)}H${n(right)}`,
  ].map((commands) => line(commands, palette.paper, frame))
  return [
    outside,
    wall,
    ...bars,
    rectangle([left - frame * 2, sill], right - left + frame * 4, frame * 1.6, palette.paper),
    rectangle([0, height * 0.86], width, height * 0.14, palette.land[3]),
    onTheSill(canvas, sill),
  ].join("")
}

export const catAtTheWindow: Scene = (canvas) =>
  view(canvas, ({ width, height, palette }, sill) =>
    cat([width * 0.6, sill + 1], Math.min(width, height) * 0.3, palette.ink)
  )

export const cupAtTheWindow: Scene = (canvas) =>
  view(canvas, ({ width, height, palette }, sill) => {
    const size = Math.min(width, height) * 0.22
    const books = [0, 1, 2].map((index) => {
      const colour = [palette.accent, palette.land[0], palette.ink][index] ?? palette.ink
      return rectangle(
        [width * 0.24 + index * size * 0.05, sill - size * 0.16 * (index + 1)],
        size * (1.1 - index * 0.12),
        size * 0.15,
        colour
      )
    })
    return (
      books.join("") +
      circle([width * 0.24 + size * 0.5, sill - size * 0.6], size * 0.11, palette.accent) +
      cup([width * 0.66, sill], size, canvas)
    )
  })
