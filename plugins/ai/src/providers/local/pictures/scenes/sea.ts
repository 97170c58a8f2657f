import { circle, lamp, n, path, polygon, rectangle, sky, stars, type Canvas, type Point, type Scene } from "../canvas"

function wave({ width, height, random }: Canvas, y: number, swell: number, colour: string): string {
  const length = width / random.whole(3, 6)
  const start = -length * random.next()
  let commands = `M${n(start)} ${n(y)}`
  for (let x = start; x < width; x += length)
    commands += `q${n(length / 4)} ${n(-swell)} ${n(length / 2)} 0t${n(length / 2)} 0`
  return path(`${commands}V${n(height)}H${n(start)}Z`, colour)
}

function sailboat([x, y]: Point, size: number, { palette }: Canvas): string {
  const hull = `M${n(x - size * 0.6)} ${n(y)}h${n(size * 1.2)}q${n(-size * 0.12)} ${n(size * 0.26)} ${n(-size * 0.36)} ${n(size * 0.26)}h${n(-size * 0.56)}Z`
  return (
    polygon(
      [
        [x - size * 0.05, y - size * 1.5],
        [x - size * 0.05, y - size * 0.12],
        [x - size * 0.62, y - size * 0.12],
      ],
      palette.accent
    ) +
    polygon(
      [
        [x + size * 0.05, y - size * 1.25],
        [x + size * 0.05, y - size * 0.12],
        [x + size * 0.5, y - size * 0.12],
      ],
      palette.light
    ) +
    path(hull, palette.ink)
  )
}

function lighthouse([x, y]: Point, size: number, { palette, width }: Canvas): string {
  const half = (share: number) => size * (0.085 + 0.05 * share)
  const stripes = Array.from({ length: 6 }, (_, index) => {
    const [from, to] = [index / 6, (index + 1) / 6]
    const top = y - size + size * from
    const points: Point[] = [
      [x - half(from), top],
      [x + half(from), top],
      [x + half(to), top + size / 6],
      [x - half(to), top + size / 6],
    ]
    return polygon(points, index % 2 === 0 ? palette.accent : palette.paper)
  })
  const lantern: Point = [x, y - size * 1.06]
  const beam = polygon(
    [lantern, [lantern[0] - width, lantern[1] - size * 0.42], [lantern[0] - width, lantern[1] + size * 0.05]],
    palette.light,
    0.28
  )
  const rock = path(
    `M${n(x - size * 0.62)} ${n(y + size * 0.2)}q${n(size * 0.2)} ${n(-size * 0.26)} ${n(size * 0.62)} ${n(-size * 0.24)}t${n(size * 0.66)} ${n(size * 0.24)}Z`,
    palette.ink
  )
  return [
    beam,
    rock,
    ...stripes,
    rectangle([x - size * 0.075, y - size * 1.12], size * 0.15, size * 0.12, palette.light),
    polygon(
      [
        [x - size * 0.11, y - size * 1.12],
        [x, y - size * 1.22],
        [x + size * 0.11, y - size * 1.12],
      ],
      palette.ink
    ),
    circle(lantern, size * 0.035, palette.accent),
  ].join("")
}

/** Open water under a low sun; with a lighthouse or a boat. */
function water(canvas: Canvas, foreground: (canvas: Canvas, horizon: number) => string): string {
  const { width, height, palette, random } = canvas
  const horizon = height * random.between(0.5, 0.58)
  const sun: Point = [random.between(0.25, 0.6) * width, horizon - height * random.between(0.02, 0.16)]
  const glints = Array.from({ length: 9 }, (_, index) => {
    const long = width * random.between(0.05, 0.2) * (1 - index / 14)
    return rectangle(
      [sun[0] - long / 2, horizon + height * 0.018 * (index + 0.6)],
      long,
      height * 0.0045,
      palette.light,
      0.75
    )
  })
  const waves = [0.72, 0.81, 0.9].map((share, index) =>
    wave(canvas, height * share, height * 0.018, palette.land[index + 1] ?? palette.ink)
  )
  return [
    sky(canvas),
    stars(canvas, 110),
    lamp(sun, Math.min(width, height) * 0.12, palette),
    rectangle([0, horizon], width, height - horizon, palette.land[0]),
    ...glints,
    foreground(canvas, horizon),
    ...waves,
  ].join("")
}

export const sea: Scene = (canvas) =>
  water(canvas, ({ width, height, random }, horizon) => {
    const boats = [random.between(0.66, 0.82), random.between(0.1, 0.24)]
    return boats
      .map((share, index) =>
        sailboat(
          [share * width, horizon + height * (0.12 - index * 0.07)],
          Math.min(width, height) * (0.13 - index * 0.07),
          canvas
        )
      )
      .join("")
  })

export const lighthouseAtSea: Scene = (canvas) =>
  water(canvas, ({ width, height }) =>
    lighthouse([width * 0.76, height * 0.7], Math.min(height * 0.42, width * 0.6), canvas)
  )
