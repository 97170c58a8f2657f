import { mix, palette, type Colour } from "../palette"
import { group, line, path, rect } from "../svg"
import { artwork, artworkIn, shadow, surface, type Scene } from "./scene"

const colourOf = (name: string): string => (name in palette ? palette[name as Colour] : palette.clay)

/** A notebook, closed, with an elastic band. */
export const notebook: Scene = (work) => {
  const cover = "M270 190 H800 a28 28 0 0 1 28 28 V1102 a28 28 0 0 1 -28 28 H270 Z"
  return (
    surface("#d6dcd9") +
    group(
      shadow(path(cover, palette.ink), 24, 20, 28, 0.36) +
        path("M278 200 H816 a22 22 0 0 1 22 22 V1112 a22 22 0 0 1 -22 26 H278 Z", "#efe9dc") +
        artworkIn(work, cover, { x: 270, y: 190, width: 558, height: 940 }) +
        rect(270, 190, 46, 940, palette.ink, `opacity="0.55"`) +
        rect(316, 190, 5, 940, palette.ink, `opacity="0.3"`) +
        rect(752, 190, 20, 940, palette.mustard) +
        rect(768, 190, 4, 940, palette.ink, `opacity="0.25"`),
      "rotate(-6 540 660)"
    ) +
    pencil(905, 330, 24)
  )
}

function pencil(x: number, y: number, turn: number): string {
  const body =
    rect(-16, 0, 32, 520, palette.rust) +
    rect(-5, 0, 10, 520, palette.cream, `opacity="0.25"`) +
    path("M-16 520 L0 590 L16 520 Z", "#ead2ad") +
    path("M-5 568 L0 590 L5 568 Z", palette.ink) +
    rect(-16, -30, 32, 34, palette.mustard)
  return group(
    shadow(rect(-16, 0, 32, 560, palette.ink), 10, 10, 14, 0.3) + body,
    `translate(${x} ${y}) rotate(${turn})`
  )
}

/** A notebook, open, its cover's drawing on the end paper. */
export const openNotebook: Scene = (work) => {
  const page = "M540 330 C420 300 220 300 120 330 V1040 C220 1010 420 1010 540 1040 Z"
  const right = "M540 330 C660 300 860 300 960 330 V1040 C860 1010 660 1010 540 1040 Z"
  const dots = Array.from({ length: 15 * 10 }, (_, index) => {
    const [column, row] = [index % 10, Math.floor(index / 10)]
    return `<circle cx="${592 + column * 37}" cy="${385 + row * 42 - Math.sin((column / 9) * Math.PI) * 10}" r="2.6" fill="${palette.sea}" opacity="0.6"/>`
  })
  return (
    surface("#cfc3b0") +
    shadow(path(page, palette.ink) + path(right, palette.ink), 24, 8, 30, 0.38) +
    path(
      "M540 342 C420 312 210 312 108 342 V1054 C210 1024 420 1024 540 1054 C660 1024 870 1024 972 1054 V342 C870 312 660 312 540 342 Z",
      palette.ink
    ) +
    artworkIn(work, page, { x: 120, y: 300, width: 420, height: 745 }) +
    path(right, "#fbf8f0") +
    dots.join("") +
    path("M540 330 C520 325 490 318 460 314 V1022 C490 1026 520 1034 540 1040 Z", palette.ink, `opacity="0.22"`) +
    path("M540 330 C560 325 580 321 600 317 V1026 C580 1030 560 1034 540 1040 Z", palette.ink, `opacity="0.1"`) +
    line("M760 700 C790 640 830 640 850 690 S 900 740 915 680", palette.clay, 5) +
    pencil(860, 860, -62)
  )
}

/** A cloth-bound planner with a panel of the work and a ribbon. */
export const planner: Scene = (work, colour) => {
  const cloth = colourOf(colour)
  const cover = rect(250, 170, 580, 960, palette.ink, `rx="20"`)
  return (
    surface(colour === "ink" ? "#d9cdb9" : "#dfe2dc") +
    group(
      shadow(cover, 24, 20, 28, 0.38) +
        rect(262, 182, 580, 960, "#efe9dc", `rx="16"`) +
        path("M640 1090 h34 v170 l-17 -26 l-17 26 Z", palette.mustard) +
        rect(250, 170, 580, 960, cloth, `rx="20"`) +
        rect(250, 170, 52, 960, palette.ink, `rx="14" opacity="0.28"`) +
        rect(372, 330, 388, 544, mix(cloth, palette.ink, 0.3), `rx="6"`) +
        artwork(work, { x: 378, y: 336, width: 376, height: 532 }) +
        line("M372 960 H760", mix(cloth, palette.cream, 0.5), 4) +
        line("M372 985 H620", mix(cloth, palette.cream, 0.5), 4),
      "rotate(5 540 650)"
    )
  )
}

/** A hardback, standing a little open to the right. */
export const book: Scene = (work, colour) =>
  surface("#e2dacb") + group(volume(work, colourOf(colour)), "translate(540 660) rotate(-4)")

/** The same book twice, one showing its back. */
export const bookPair: Scene = (work, colour) =>
  surface("#d5dbd8") +
  group(backOf(colourOf(colour)), "translate(400 590) rotate(-17) scale(0.84)") +
  group(volume(work, colourOf(colour)), "translate(640 730) rotate(8) scale(0.86)")

function volume(work: Parameters<Scene>[0], cloth: string): string {
  return (
    shadow(rect(-330, -470, 676, 950, palette.ink), 26, 20, 30, 0.4) +
    rect(-310, -452, 654, 926, "#efe8d8") +
    [0, 1, 2, 3].map((leaf) => rect(336 - leaf * 4, -448, 1.5, 918, palette.wood, `opacity="0.5"`)).join("") +
    rect(-330, -470, 656, 940, cloth) +
    artwork(work, { x: -256, y: -400, width: 510, height: 600 }, 1.15) +
    rect(-256, 246, 300, 16, palette.cream) +
    rect(-256, 282, 200, 16, palette.cream) +
    rect(-256, 350, 110, 8, palette.cream, `opacity="0.7"`) +
    rect(-330, -470, 40, 940, palette.ink, `opacity="0.2"`) +
    rect(-284, -470, 5, 940, palette.ink, `opacity="0.16"`)
  )
}

function backOf(cloth: string): string {
  const lines = Array.from({ length: 9 }, (_, row) =>
    rect(-220, -280 + row * 44, row % 4 === 3 ? 250 : 430, 9, palette.cream, `opacity="0.55"`)
  )
  return (
    shadow(rect(-330, -470, 660, 940, palette.ink), 26, 16, 26, 0.36) +
    rect(-330, -470, 656, 940, cloth) +
    lines.join("") +
    rect(290, -470, 36, 940, palette.ink, `opacity="0.2"`) +
    rect(-220, 320, 150, 84, palette.cream, `rx="4"`)
  )
}

/** Pencils beside their printed box. */
export const pencils: Scene = (work) => {
  const lacquers = [palette.petrol, palette.mustard, palette.clay, palette.cream, palette.ink, palette.sage]
  const row = lacquers.map((lacquer, index) => {
    const x = 560 + index * 66
    const body =
      rect(x, 330 - (index % 2) * 26, 44, 640, lacquer) +
      rect(x + 14, 330 - (index % 2) * 26, 14, 640, "#ffffff", `opacity="0.22"`)
    const top = 330 - (index % 2) * 26
    return (
      body +
      path(`M${x} ${top} L${x + 22} ${top - 92} L${x + 44} ${top} Z`, "#ead2ad") +
      path(`M${x + 15} ${top - 30 - 30} L${x + 22} ${top - 92} L${x + 29} ${top - 60} Z`, palette.ink)
    )
  })
  return (
    surface("#e6ddcd") +
    shadow(lacquers.map((_, index) => rect(560 + index * 66, 300, 44, 660, palette.ink)).join(""), 12, 14, 20, 0.34) +
    row.join("") +
    shadow(rect(120, 230, 350, 860, palette.ink), 20, 16, 22, 0.38) +
    artwork(work, { x: 120, y: 230, width: 350, height: 860 }, 1.3) +
    rect(120, 230, 350, 60, palette.ink) +
    rect(446, 230, 24, 860, palette.ink, `opacity="0.18"`)
  )
}
