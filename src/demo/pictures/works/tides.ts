import { palette, ramp } from "../palette"
import { circle, line, path, polyline, rect, type Point } from "../svg"
import { HEIGHT, WIDTH, type Work } from "./work"

const BANDS = 9
const water = [palette.mist, palette.sea, palette.petrol, palette.ink]

/** Nine bands of water under a pale sun. */
export const tides: Work = () => {
  const bands = Array.from({ length: BANDS }, (_, band) => {
    const top = 420 + band * 112
    const crest = wave(top, band)
    const colour = ramp(water, band / (BANDS - 1))
    const shore = `${polyline(crest)} L${WIDTH} ${HEIGHT} L0 ${HEIGHT} Z`
    const foam = line(polyline(wave(top + 26, band)), palette.foam, 5, `opacity="${0.75 - band * 0.06}"`)
    return path(shore, colour) + foam
  })
  return rect(0, 0, WIDTH, HEIGHT, palette.sand) + circle(690, 330, 190, palette.apricot) + bands.join("")
}

function wave(top: number, band: number): Point[] {
  return Array.from({ length: 81 }, (_, step): Point => {
    const x = (step / 80) * WIDTH
    const swell = Math.sin(x / 150 + band * 1.9) * 30 + Math.sin(x / 310 - band * 0.8) * 24
    return [x, top + swell]
  })
}
