import { mix, palette } from "../palette"
import { circle, ellipse, group, line, path, rect } from "../svg"
import { artwork, HEIGHT, room, shadow, surface, WIDTH, type Scene } from "./scene"

const walls: Record<string, string> = {
  sand: "#e4d6bf",
  plaster: "#ecdccd",
  dusk: "#8b93ad",
  mint: "#c3d5c6",
  linen: "#dfd8c6",
  clay: "#d9a58a",
}

/** A framed poster on a wall, above a sideboard. */
export const framed: Scene = (work, colour) => {
  const wall = walls[colour] ?? palette.plaster
  const outer = rect(265, 110, 550, 760, palette.ink)
  const wood = "#b58556"
  return (
    room(wall, mix(wall, palette.ink, 0.16), 1235) +
    shadow(outer, 26, 22, 34, 0.34) +
    rect(265, 110, 550, 760, "#2a2522") +
    rect(277, 122, 526, 736, "#fbf8f1") +
    artwork(work, { x: 325, y: 170, width: 430, height: 602 + 38 }) +
    path("M277 122 H803 L560 858 H277 Z", "#ffffff", `opacity="0.06"`) +
    shadow(rect(90, 1030, 900, 40, palette.ink), 20, 0, 190, 0.3) +
    rect(80, 1010, 920, 34, mix(wood, palette.cream, 0.2)) +
    rect(96, 1044, 888, 190, wood) +
    [0, 1, 2]
      .map(
        (door) =>
          rect(106 + door * 293, 1056, 282, 166, mix(wood, palette.cream, 0.08)) +
          circle(106 + door * 293 + 262, 1138, 7, palette.ink)
      )
      .join("") +
    vase(185, 1010) +
    rect(700, 978, 190, 32, palette.rust) +
    rect(716, 950, 165, 28, palette.petrol) +
    ellipse(800, 938, 36, 13, palette.mustard)
  )
}

function vase(x: number, foot: number): string {
  const stems = [-26, -8, 12, 30].map((turn) =>
    group(
      line("M0 0 Q6 -80 0 -165", palette.bottle, 4) +
        [-70, -105, -140, -168]
          .map((y, index) =>
            ellipse(
              index % 2 ? 15 : -15,
              y,
              20,
              9,
              palette.moss,
              `transform="rotate(${index % 2 ? -28 : 28} ${index % 2 ? 15 : -15} ${y})"`
            )
          )
          .join(""),
      `translate(${x} ${foot - 130}) rotate(${turn})`
    )
  )
  const body = `M${x - 26} ${foot - 150} H${x + 26} C${x + 30} ${foot - 110} ${x + 66} ${foot - 90} ${x + 60} ${foot - 40} C${x + 56} ${foot - 12} ${x + 36} ${foot} ${x} ${foot} C${x - 36} ${foot} ${x - 56} ${foot - 12} ${x - 60} ${foot - 40} C${x - 66} ${foot - 90} ${x - 30} ${foot - 110} ${x - 26} ${foot - 150} Z`
  return stems.join("") + path(body, palette.cream) + path(body, palette.ink, `opacity="0.05"`)
}

/** The print alone, lying on a surface. */
export const print: Scene = (work) => {
  const sheet = rect(190, 155, 700, 1000 + 40, palette.ink)
  return (
    surface("#d8cdbb") +
    shadow(sheet, 22, 14, 22, 0.32) +
    rect(190, 155, 700, 1040, "#fcfaf4") +
    artwork(work, { x: 246, y: 211, width: 588, height: 928 })
  )
}

/** A part of the work, larger. */
export const detail: Scene = (work) => artwork(work, { x: 0, y: 0, width: WIDTH, height: HEIGHT }, 2.1)

/** Cards and an envelope, fanned out. */
export const cards: Scene = (work) => {
  const card = (turn: number, x: number, y: number, zoom: number) =>
    group(
      shadow(rect(-210, -285, 420, 570, palette.ink), 16, 8, 14, 0.32) +
        rect(-210, -285, 420, 570, "#fcfaf4") +
        artwork(work, { x: -186, y: -261, width: 372, height: 522 }, zoom),
      `translate(${x} ${y}) rotate(${turn})`
    )
  const envelope = group(
    shadow(rect(-330, -215, 660, 430, palette.ink), 16, 8, 12, 0.28) +
      rect(-330, -215, 660, 430, palette.clay) +
      path("M-330 -215 L0 70 L330 -215 Z", mix(palette.clay, palette.cream, 0.18)) +
      line("M-330 -215 L0 70 L330 -215", mix(palette.clay, palette.ink, 0.2), 3),
    "translate(640 1010) rotate(-8)"
  )
  return surface("#dfe3d8") + envelope + card(-13, 330, 560, 1) + card(4, 560, 480, 1.7) + card(17, 775, 590, 1.25)
}

/** A wrapped box with a ribbon, and a roll of the paper. */
export const gift: Scene = (work) => {
  const box = rect(200, 420, 680, 620, palette.ink)
  const ribbon = palette.rust
  const bow = (side: number) =>
    path(
      "M0 0 C40 -120 210 -150 220 -60 C226 10 110 40 0 0 Z",
      ribbon,
      `transform="translate(540 415) scale(${side} 1)"`
    ) +
    path(
      "M30 -14 C70 -76 160 -96 172 -52 C176 -16 100 10 30 -14 Z",
      mix(ribbon, palette.ink, 0.3),
      `transform="translate(540 415) scale(${side} 1)"`
    )
  return (
    room("#e7e0d2", "#cdbfa8", 960) +
    shadow(box, 30, 24, 44, 0.4) +
    artwork(work, { x: 200, y: 420, width: 680, height: 620 }, 1.2) +
    rect(780, 420, 100, 620, palette.ink, `opacity="0.12"`) +
    rect(500, 420, 80, 620, ribbon) +
    rect(200, 690, 680, 80, ribbon) +
    rect(560, 420, 20, 620, palette.ink, `opacity="0.12"`) +
    bow(1) +
    bow(-1) +
    circle(540, 412, 40, mix(ribbon, palette.ink, 0.15))
  )
}
