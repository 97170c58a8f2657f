import { n, rectangle } from "../pictures/canvas"
import { escaped, FONTS, LABEL } from "../pictures/draw-poster"
import { linesOf, titleOf } from "../pictures/title"

interface Frame {
  /** Pixels. */
  width: number
  height: number
}

/** What stands over the foot of the film for a while: the title, on a shadow. As SVG, otherwise transparent, as wide as the film. */
export function drawTitleCard(prompt: string, { width, height }: Frame): string {
  const unit = Math.min(width, height)
  const lines = linesOf(titleOf(prompt), width < height ? 16 : 30)
  const longest = Math.max(1, ...lines.map((line) => line.length))
  const size = Math.min(unit * 0.1, (width * 0.86) / (longest * 0.56))
  const foot = unit * 0.13
  const card = { width, height: even(foot + lines.length * size * 1.12 + size * 1.4) }
  const text = lines.map((line, index) => {
    const y = card.height - foot - (lines.length - 1 - index) * size * 1.12
    return `<text x="${n(unit * 0.07)}" y="${n(y)}" font-family="${FONTS.title}" font-size="${n(size)}" fill="#ffffff">${escaped(line)}</text>`
  })
  const shadow =
    `<defs><linearGradient id="shadow" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#000000" stop-opacity="0"/>` +
    `<stop offset="1" stop-color="#000000" stop-opacity="0.72"/></linearGradient></defs>`
  return svg(card, shadow + rectangle([0, 0], card.width, card.height, "url(#shadow)") + text.join(""))
}

/** What stands over the whole film, so that it is not taken for a model's work: a small plate. */
export function drawLabelCard({ width, height }: Frame): string {
  const size = Math.min(width, height) * 0.02
  const plate = { width: even(LABEL.length * size * 0.74 + size), height: even(size * 2) }
  const ground = `<rect width="${plate.width}" height="${plate.height}" rx="${n(size * 0.4)}" fill="#000000" opacity="0.55"/>`
  return svg(
    plate,
    `${ground}<text x="${n(plate.width / 2)}" y="${n(size * 1.35)}" text-anchor="middle" font-family="${FONTS.label}" font-size="${n(size)}" letter-spacing="${n(size * 0.06)}" fill="#ffffff">${LABEL}</text>`
  )
}

/** Halved colours, as films have them, need even numbers of pixels. */
function even(pixels: number): number {
  return 2 * Math.round(pixels / 2)
}

function svg({ width, height }: Frame, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`
}
