import { mix, palette, type Colour } from "../palette"
import { circle, ellipse, group, line, path, rect } from "../svg"
import { artworkIn, room, roundness, shadow, surface, type Scene } from "./scene"

/** A mug on a table, the work around it. */
export const mug: Scene = (work, colour) => {
  const wall = colour === "sage" ? "#c7d2c2" : "#e6dccb"
  const body = "M290 470 H750 V930 C750 1010 690 1050 520 1050 C350 1050 290 1010 290 930 Z"
  const glaze = "#f6f0e4"
  return (
    room(wall, mix(wall, palette.wood, 0.55), 900) +
    shadow(ellipse(560, 1046, 290, 40, palette.ink), 22, 20, 6, 0.42) +
    line("M745 580 C930 560 930 900 735 880", mix(glaze, palette.ink, 0.12), 62) +
    line("M745 574 C920 556 920 890 735 872", glaze, 46) +
    path(body, glaze) +
    artworkIn(work, "M290 530 H750 V930 C750 958 742 978 724 996 H316 C298 978 290 958 290 930 Z", {
      x: 290,
      y: 530,
      width: 460,
      height: 470,
    }) +
    roundness(body, "mug") +
    ellipse(520, 470, 230, 44, mix(glaze, palette.ink, 0.06)) +
    ellipse(520, 474, 208, 34, "#4a3024") +
    ellipse(500, 470, 120, 14, "#6b4a36", `opacity="0.6"`) +
    steam(450) +
    steam(560)
  )
}

function steam(x: number): string {
  return line(
    `M${x} 400 C${x - 40} 350 ${x + 40} 310 ${x} 250 C${x - 30} 205 ${x + 20} 180 ${x + 6} 150`,
    palette.white,
    12,
    `opacity="0.35"`
  )
}

/** A cushion on a sofa. */
export const cushion: Scene = (work) => {
  const pillow =
    "M250 370 C400 400 680 400 830 370 C850 352 880 370 866 396 C838 560 838 780 866 944 C880 972 850 990 830 972 C680 942 400 942 250 972 C230 990 200 972 214 944 C242 780 242 560 214 396 C200 370 230 352 250 370 Z"
  const sofa = "#8f9c8c"
  return (
    room("#e9e0d2", sofa, 560) +
    path("M-20 560 C300 540 780 540 1100 560 V640 H-20 Z", mix(sofa, palette.cream, 0.16)) +
    path("M-20 985 C300 965 780 965 1100 985 V1360 H-20 Z", mix(sofa, palette.cream, 0.24)) +
    line("M-20 990 C300 970 780 970 1100 990", mix(sofa, palette.ink, 0.3), 6) +
    group(
      shadow(path(pillow, palette.ink), 28, 18, 34, 0.45) +
        artworkIn(work, pillow, { x: 200, y: 350, width: 680, height: 640 }) +
        `<radialGradient id="plump"><stop offset="0.35" stop-color="#fff" stop-opacity="0.14"/><stop offset="1" stop-color="#1f1a2a" stop-opacity="0.34"/></radialGradient>` +
        path(pillow, "url(#plump)"),
      "rotate(-5 540 670)"
    )
  )
}

/** A tea towel over a rail. */
export const towel: Scene = (work) => {
  const front = "M330 300 H750 V1100 C680 1112 620 1096 540 1108 C460 1118 400 1098 330 1108 Z"
  return (
    room("#dbe0da", "#b9c2bb", 1240) +
    [0, 1, 2, 3, 4]
      .map((row) =>
        [0, 1, 2, 3, 4, 5]
          .map((column) => rect(column * 190 - (row % 2) * 95 + 3, row * 248 + 3, 184, 242, "#e6eae4", `rx="4"`))
          .join("")
      )
      .join("") +
    shadow(path(front, palette.ink), 22, 22, 22, 0.34) +
    artworkIn(work, front, { x: 330, y: 300, width: 420, height: 815 }) +
    [400, 480, 585, 690]
      .map((x, index) =>
        path(
          `M${x} 300 C${x + 22} 560 ${x - 18} 840 ${x + 8} 1100 L${x + 44} 1100 C${x + 20} 840 ${x + 52} 560 ${x + 30} 300 Z`,
          index % 2 ? palette.white : palette.ink,
          `opacity="0.1"`
        )
      )
      .join("") +
    rect(130, 282, 820, 26, "#b08d57", `rx="13"`) +
    rect(130, 284, 820, 7, palette.cream, `rx="4" opacity="0.5"`) +
    [150, 930].map((x) => circle(x, 295, 30, "#93713f")).join("")
  )
}

/** Four coasters, one under a glass. */
export const coasters: Scene = (work) => {
  const places = [
    [330, 380, 1],
    [760, 460, 1.5],
    [350, 880, 1.25],
    [770, 960, 2],
  ] as const
  const disc = (x: number, y: number, r: number) =>
    `M${x - r} ${y} a${r} ${r} 0 1 0 ${r * 2} 0 a${r} ${r} 0 1 0 ${-r * 2} 0 Z`
  return (
    surface("#cbb795") +
    places
      .map(
        ([x, y, zoom]) =>
          shadow(circle(x, y, 190, palette.ink), 16, 10, 18, 0.4) +
          circle(x, y + 8, 192, "#9c7446") +
          artworkIn(work, disc(x, y, 190), { x: x - 190, y: y - 190, width: 380, height: 380 }, zoom) +
          circle(x, y, 188, "none", `stroke="#ffffff" stroke-opacity="0.35" stroke-width="4"`)
      )
      .join("")
  )
}

/** A folded throw with fringes. */
export const throwBlanket: Scene = (work, colour) => {
  const yarn = palette[colour as Colour] ?? palette.clay
  const fringe = (x: number) => line(`M${x} 1010 C${x - 8} 1050 ${x + 10} 1080 ${x + (x % 3) * 4 - 4} 1110`, yarn, 7)
  const layers = [0, 1, 2].map((layer) =>
    rect(180, 420 - layer * 46, 720, 90, mix(yarn, palette.cream, 0.12 + layer * 0.12), `rx="44"`)
  )
  return (
    room("#e8e2d6", "#bfa583", 1040) +
    shadow(rect(180, 380, 720, 660, palette.ink, `rx="30"`), 26, 16, 40, 0.42) +
    layers.reverse().join("") +
    artworkIn(
      work,
      "M180 470 a44 44 0 0 1 44 -44 H856 a44 44 0 0 1 44 44 V1012 H180 Z",
      { x: 180, y: 426, width: 720, height: 590 },
      1.5
    ) +
    rect(180, 426, 720, 590, yarn, `opacity="0.26"`) +
    [0, 1, 2, 3, 4, 5, 6]
      .map((row) => line(`M180 ${470 + row * 84} H900`, palette.cream, 2, `opacity="0.2" stroke-dasharray="6 8"`))
      .join("") +
    Array.from({ length: 40 }, (_, index) => fringe(190 + index * 18)).join("")
  )
}

/** A round tray with a cup on it. */
export const tray: Scene = (work) => {
  const [x, y, r] = [540, 690, 410]
  const disc = `M${x - r} ${y} a${r} ${r} 0 1 0 ${r * 2} 0 a${r} ${r} 0 1 0 ${-r * 2} 0 Z`
  return (
    surface("#ded6c6") +
    shadow(circle(x, y, r + 26, palette.ink), 30, 16, 30, 0.4) +
    circle(x, y, r + 28, "#c89c66") +
    circle(x, y, r + 12, "#a97f4c") +
    artworkIn(work, disc, { x: x - r, y: y - r, width: r * 2, height: r * 2 }) +
    circle(x, y, r, "none", `stroke="${palette.ink}" stroke-opacity="0.25" stroke-width="14"`) +
    shadow(circle(690, 850, 112, palette.ink), 16, 12, 18, 0.45) +
    circle(690, 850, 112, palette.cream) +
    circle(690, 850, 92, "#5a3c2c") +
    path("M620 818 A92 92 0 0 1 700 762", "none", `stroke="#8a6247" stroke-width="9" stroke-linecap="round"`) +
    path(
      "M786 800 C850 776 870 846 800 880",
      "none",
      `stroke="${palette.cream}" stroke-width="26" stroke-linecap="round"`
    )
  )
}
