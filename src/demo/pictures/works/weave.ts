import { mix, palette } from "../palette"
import { rect } from "../svg"
import { HEIGHT, WIDTH, type Work } from "./work"

const PITCH = 100
const BAND = 78
const across = [palette.rust, palette.cream, palette.mustard] as const
const down = [palette.petrol, palette.cream, palette.bottle, palette.blush] as const

/** Bands over and under each other. */
export const weave: Work = () => {
  const pieces: string[] = [rect(0, 0, WIDTH, HEIGHT, palette.ink)]
  const gap = (PITCH - BAND) / 2
  const columns = WIDTH / PITCH
  const rows = HEIGHT / PITCH
  for (let column = 0; column < columns; column += 1) {
    pieces.push(rect(column * PITCH + gap, 0, BAND, HEIGHT, down[column % down.length] ?? palette.petrol))
  }
  for (let row = 0; row < rows; row += 1) {
    const colour = across[row % across.length] ?? palette.rust
    const shade = mix(colour, palette.ink, 0.35)
    for (let column = 0; column < columns; column += 1) {
      if ((row + column) % 2) continue
      const [x, y] = [column * PITCH, row * PITCH + gap]
      pieces.push(
        rect(x - gap - 10, y, PITCH + gap * 2 + 20, BAND, colour),
        rect(x - gap - 10, y, 9, BAND, shade, `opacity="0.5"`),
        rect(x + PITCH + gap + 1, y, 9, BAND, shade, `opacity="0.5"`)
      )
    }
  }
  return pieces.join("")
}
