import { palette, mix } from "../palette"
import { group, line, path, rect } from "../svg"
import { HEIGHT, WIDTH, type Work } from "./work"

interface Frond {
  foot: [number, number]
  length: number
  /** How far the tip leans, in degrees. */
  lean: number
  colour: string
  leaflets: number
}

const fronds: Frond[] = [
  { foot: [330, 1320], length: 940, lean: -11, colour: palette.sage, leaflets: 21 },
  { foot: [690, 1320], length: 980, lean: 10, colour: palette.moss, leaflets: 23 },
  { foot: [505, 1360], length: 1220, lean: 3, colour: palette.bottle, leaflets: 27 },
]

/** Three fronds, leaf by leaf. */
export const fern: Work = () =>
  rect(0, 0, WIDTH, HEIGHT, palette.linen) +
  rect(60, 60, WIDTH - 120, HEIGHT - 120, "none", `stroke="${palette.sand}" stroke-width="6"`) +
  fronds.map(drawFrond).join("")

function drawFrond({ foot: [x, y], length, lean, colour, leaflets }: Frond): string {
  const bend = (share: number) => Math.sin((lean * Math.PI) / 180) * length * share * share
  const pairs = Array.from({ length: leaflets }, (_, index) => {
    const share = 0.12 + (index / leaflets) * 0.86
    const size = 250 * Math.sin(Math.PI * Math.min(share * 0.86 + 0.14, 1)) ** 0.8 * (1 - share * 0.32)
    const at = `translate(${(bend(share) + 0).toFixed(1)} ${(-length * share).toFixed(1)})`
    const tilt = 62 - share * 30
    const both = [1, -1].map((side) =>
      group(leaflet(size, colour), `rotate(${side * tilt + lean * share * 1.6}) scale(${side} 1)`)
    )
    return group(both.join(""), at)
  })
  const stem = `M0 0 Q${bend(0.5) * 0.6} ${-length * 0.5} ${bend(1)} ${-length}`
  return group(line(stem, mix(colour, palette.ink, 0.25), 9) + pairs.join(""), `translate(${x} ${y})`)
}

function leaflet(size: number, colour: string): string {
  const half = Math.max(size * 0.1, 6)
  const blade = `M0 0 C${half} ${-size * 0.25} ${half} ${-size * 0.7} 0 ${-size} C${-half} ${-size * 0.7} ${-half} ${-size * 0.25} 0 0 Z`
  return path(blade, colour)
}
