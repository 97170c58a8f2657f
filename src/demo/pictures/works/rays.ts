import { palette } from "../palette"
import { circle, rect, wedge } from "../svg"
import { HEIGHT, WIDTH, type Work } from "./work"

const RAYS = 24
const rings = [
  { inner: 0, outer: 250, colours: [palette.mustard, palette.cream, palette.clay] },
  { inner: 250, outer: 470, colours: [palette.petrol, palette.apricot, palette.cream, palette.rust] },
  { inner: 470, outer: 690, colours: [palette.cream, palette.plum, palette.mustard] },
  { inner: 690, outer: 960, colours: [palette.sea, palette.cream, palette.blush, palette.ink] },
]

/** Rays around a quiet centre, each ring turned a little against the last. */
export const rays: Work = () => {
  const step = (2 * Math.PI) / RAYS
  const wedges = rings.flatMap(({ inner, outer, colours }, ring) =>
    Array.from({ length: RAYS }, (_, ray) => {
      const from = ray * step + ring * step * 0.5
      return wedge(
        WIDTH / 2,
        HEIGHT / 2,
        inner,
        outer,
        from,
        from + step + 0.002,
        colours[ray % colours.length] ?? palette.cream
      )
    })
  )
  return (
    rect(0, 0, WIDTH, HEIGHT, palette.ink) +
    wedges.join("") +
    circle(WIDTH / 2, HEIGHT / 2, 104, palette.ink) +
    circle(WIDTH / 2, HEIGHT / 2, 66, palette.cream)
  )
}
