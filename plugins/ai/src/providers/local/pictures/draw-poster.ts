import { n, rectangle } from "./canvas"
import { chooseScene } from "./choose-scene"
import { randomFor, type PictureRequest } from "./draw-scene"
import { choosePalette } from "./palette"
import { linesOf, titleOf } from "./title"

/** The families of the fonts that the poster is set in. */
export const FONTS = { title: "Fraunces", label: "DM Sans" } as const

/** Written into each picture, so that none is taken for a model's work. */
export const LABEL = "LOCAL SAMPLE · ÉCHANTILLON LOCAL"

/**
 * Draws a poster that suits the prompt, as SVG: a scene in a mat of paper, a title from the prompt's words, and the label.
 * It is composed by rules from authored parts; no model is asked.
 */
export function drawPoster({ prompt, width, height, seed }: PictureRequest): string {
  const random = randomFor({ prompt, seed })
  const palette = choosePalette(prompt, random)
  const scene = chooseScene(prompt, random)

  const unit = Math.min(width, height)
  const mat = unit * 0.055
  const caption = unit * 0.2
  const inner = { width: width - 2 * mat, height: height - mat - caption }
  const picture = scene({ ...inner, palette, random })

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    rectangle([0, 0], width, height, palette.paper),
    `<svg x="${n(mat)}" y="${n(mat)}" width="${n(inner.width)}" height="${n(inner.height)}" overflow="hidden">${picture}</svg>`,
    title(titleOf(prompt), { x: mat, y: height - caption, width: inner.width, height: caption, ink: palette.ink }),
    label({ x: width - mat, y: height - unit * 0.045, size: unit * 0.017, ink: palette.ink }),
    "</svg>",
  ].join("")
}

interface Box {
  x: number
  y: number
  width: number
  height: number
  ink: string
}

function title(text: string, { x, y, width, height, ink }: Box): string {
  const lines = linesOf(text, Math.max(14, (width / height) * 5.5)).slice(0, 2)
  const longest = Math.max(1, ...lines.map((line) => line.length))
  const size = Math.min(height * (lines.length === 1 ? 0.34 : 0.27), (width * 0.96) / (longest * 0.56))
  const first = y + (height - lines.length * size * 1.1) / 2 + size * 0.72
  return lines
    .map(
      (line, index) =>
        `<text x="${n(x)}" y="${n(first + index * size * 1.1)}" font-family="${FONTS.title}" font-size="${n(size)}" fill="${ink}">${escaped(line)}</text>`
    )
    .join("")
}

function label({ x, y, size, ink }: { x: number; y: number; size: number; ink: string }): string {
  return `<text x="${n(x)}" y="${n(y)}" text-anchor="end" font-family="${FONTS.label}" font-size="${n(size)}" letter-spacing="${n(size * 0.09)}" fill="${ink}">${LABEL}</text>`
}

/** A prompt is a stranger's text: it becomes text in the picture and nothing else. */
export function escaped(text: string): string {
  const named: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" }
  // Control characters are not allowed in XML at all.
  return text.replace(/[&<>"']/g, (character) => named[character] ?? "").replace(/\p{Cc}|\p{Cs}/gu, "")
}
