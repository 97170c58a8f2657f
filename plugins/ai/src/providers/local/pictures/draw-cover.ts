import { circle, n, rectangle } from "./canvas"
import { chooseScene } from "./choose-scene"
import { escaped, FONTS, LABEL } from "./draw-poster"
import { randomFor, type PictureRequest } from "./draw-scene"
import { choosePalette, inTwoInks } from "./palette"
import { linesOf, titleOf } from "./title"

/**
 * Draws a cover that suits the prompt, as SVG: the title above, the scene below it in a round window, printed in two inks on coloured paper,
 * and the label. It is composed by rules from the same authored parts as the poster.
 */
export function drawCover({ prompt, width, height, seed }: PictureRequest): string {
  const random = randomFor({ prompt, seed })
  const palette = inTwoInks(choosePalette(prompt, random))
  const scene = chooseScene(prompt, random)

  const unit = Math.min(width, height)
  const head = { height: height * 0.3, width: width * 0.86 }
  const radius = Math.min(width * 0.43, height * 0.3)
  const centre = [width / 2, head.height + (height - head.height - unit * 0.08) / 2] as const
  const side = 2 * radius
  const picture = scene({ width: side, height: side, palette, random })

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<defs><clipPath id="window">${circle([radius, radius], radius, "#000")}</clipPath></defs>`,
    rectangle([0, 0], width, height, palette.paper),
    rectangle([0, 0], width, unit * 0.02, palette.accent),
    title(titleOf(prompt), { x: width / 2, ...head, ink: palette.ink }),
    circle(centre, radius * 1.035, palette.accent),
    `<g transform="translate(${n(centre[0] - radius)} ${n(centre[1] - radius)})" clip-path="url(#window)">${picture}</g>`,
    text(LABEL, { x: width / 2, y: height - unit * 0.04, size: unit * 0.017, ink: palette.ink, font: FONTS.label }),
    "</svg>",
  ].join("")
}

function title(words: string, { x, width, height, ink }: { x: number; width: number; height: number; ink: string }) {
  const lines = linesOf(words, Math.max(12, (width / height) * 7)).slice(0, 3)
  const longest = Math.max(1, ...lines.map((line) => line.length))
  const size = Math.min((height * 0.62) / lines.length, height * 0.3, width / (longest * 0.56))
  const first = height * 0.56 - ((lines.length - 1) * size * 1.12) / 2 + size * 0.3
  return lines
    .map((line, index) => text(line, { x, y: first + index * size * 1.12, size, ink, font: FONTS.title }))
    .join("")
}

interface TextPlace {
  x: number
  y: number
  size: number
  ink: string
  font: string
}

function text(words: string, { x, y, size, ink, font }: TextPlace): string {
  return `<text x="${n(x)}" y="${n(y)}" text-anchor="middle" font-family="${font}" font-size="${n(size)}" fill="${ink}">${escaped(words)}</text>`
}
