import { contour } from "./contour"
import { cutout } from "./cutout"
import { fern } from "./fern"
import { moons } from "./moons"
import { orchard } from "./orchard"
import { pebbles } from "./pebbles"
import { quarterTurn } from "./quarter-turn"
import { rays } from "./rays"
import { sundial } from "./sundial"
import { terraces } from "./terraces"
import { tides } from "./tides"
import { weave } from "./weave"

/** The drawings of the studio. Products show them in scenes. */
export const works = {
  tides,
  terraces,
  moons,
  orchard,
  fern,
  contour,
  cutout,
  sundial,
  "quarter-turn": quarterTurn,
  pebbles,
  weave,
  rays,
}

export type WorkName = keyof typeof works
