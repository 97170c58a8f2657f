import { palette } from "../palette"
import { circle, group, path, rect } from "../svg"
import { artworkIn, shadow, surface, type Scene } from "./scene"

const tables: Record<string, string> = { dusk: "#8b93ad", mint: palette.mint }

const CARD = "M-370 -190 q0 -40 40 -40 H330 q40 0 40 40 V190 q0 40 -40 40 H-330 q-40 0 -40 -40 Z"

/** Three cards of credit, one on the other, and a few coins. */
export const voucher: Scene = (work, colour) => {
  const card = (turn: number, x: number, y: number, face: string) =>
    group(shadow(path(CARD, palette.ink), 18, 10, 18, 0.34) + face, `translate(${x} ${y}) rotate(${turn})`)
  const front =
    path(CARD, palette.cream) +
    artworkIn(work, CARD, { x: -370, y: -460, width: 740, height: 920 }, 1.3) +
    rect(-330, 120, 300, 26, palette.cream, `rx="13"`) +
    rect(-330, 164, 190, 26, palette.cream, `rx="13" opacity="0.8"`) +
    circle(262, 152, 44, palette.cream) +
    circle(262, 152, 30, palette.mustard)
  const coin = (x: number, y: number) =>
    shadow(circle(x, y, 70, palette.ink), 12, 6, 10, 0.3) +
    circle(x, y, 70, palette.mustard) +
    circle(x, y, 52, palette.apricot) +
    path(`M${x} ${y - 34} L${x + 34} ${y} L${x} ${y + 34} L${x - 34} ${y} Z`, palette.mustard)
  return (
    surface(tables[colour] ?? palette.linen) +
    card(-16, 480, 420, path(CARD, palette.petrol)) +
    card(9, 590, 560, path(CARD, palette.clay)) +
    card(-4, 540, 740, front) +
    coin(250, 1130) +
    coin(410, 1190) +
    coin(820, 1150)
  )
}
