import { mix, palette, type Colour } from "../palette"
import { group, line, path, rect } from "../svg"
import { artwork, artworkIn, shadow, surface, type Scene } from "./scene"

const cloth: Record<string, string> = {
  ecru: "#efe6d3",
  ink: palette.ink,
  clay: palette.clay,
  sage: palette.sage,
  sea: palette.sea,
  mustard: palette.mustard,
}
const clothOf = (name: string): string => cloth[name] ?? palette[name as Colour] ?? "#efe6d3"
const groundOf = (name: string): string => (name === "ecru" ? "#c9b9a2" : "#e6ddcf")

const SHIRT =
  "M400 225 C440 285 640 285 680 225 L770 262 C860 300 925 380 985 545 L845 610 C826 566 808 538 788 516 C796 700 796 900 806 1125 C640 1152 440 1152 274 1125 C284 900 284 700 292 516 C272 538 254 566 235 610 L95 545 C155 380 220 300 310 262 Z"
const COLLAR = "M400 225 C440 285 640 285 680 225 L706 236 C656 322 424 322 374 236 Z"

/** A T-shirt, laid flat, the work on its chest. */
export const tShirt: Scene = (work, colour) => {
  const fabric = clothOf(colour)
  return (
    surface(groundOf(colour)) +
    shadow(path(SHIRT, palette.ink), 24, 12, 24, 0.34) +
    garment(SHIRT, fabric) +
    path(COLLAR, mix(fabric, palette.ink, 0.16)) +
    folds(fabric) +
    artwork(work, { x: 385, y: 430, width: 310, height: 400 })
  )
}

const SWEATSHIRT =
  "M396 232 C440 290 640 290 684 232 L768 258 C852 284 908 352 938 470 C972 610 992 800 1006 1000 L888 1020 C866 860 838 720 806 612 C812 760 812 930 806 1064 H274 C268 930 268 760 274 612 C242 720 214 860 192 1020 L74 1000 C88 800 108 610 142 470 C172 352 228 284 312 258 Z"

/** A sweatshirt, laid flat, the work on its chest. */
export const sweatshirt: Scene = (work, colour) => {
  const fabric = clothOf(colour)
  const rib = mix(fabric, palette.ink, 0.2)
  return (
    surface(groundOf(colour)) +
    shadow(path(SWEATSHIRT, palette.ink), 24, 12, 24, 0.36) +
    garment(SWEATSHIRT, fabric) +
    path("M396 232 C440 290 640 290 684 232 L716 242 C664 336 416 336 364 242 Z", rib) +
    rect(270, 1056, 540, 62, rib, `rx="10"`) +
    path("M888 1020 L1006 1000 L1010 1058 L894 1080 Z", rib) +
    path("M192 1020 L74 1000 L70 1058 L186 1080 Z", rib) +
    folds(fabric) +
    artwork(work, { x: 372, y: 420, width: 336, height: 400 })
  )
}

function garment(shape: string, fabric: string): string {
  return path(shape, fabric) + path(shape, "none", `stroke="${mix(fabric, palette.ink, 0.25)}" stroke-width="3"`)
}

function folds(fabric: string): string {
  const crease = mix(fabric, palette.ink, 0.22)
  return [
    "M300 540 C320 700 310 900 322 1040",
    "M780 540 C760 700 770 900 758 1040",
    "M336 430 C318 470 300 500 292 516",
    "M744 430 C762 470 780 500 788 516",
    "M420 1000 C440 1040 440 1070 432 1110",
    "M640 980 C628 1030 634 1070 650 1105",
  ]
    .map((data) => line(data, crease, 5, `opacity="0.45"`))
    .join("")
}

/** A tote bag, its handles up, the work on its front. */
export const tote: Scene = (work, colour) => {
  const fabric = clothOf(colour)
  const bag = "M220 480 H860 L890 1190 C660 1212 420 1212 190 1190 Z"
  const handle = (width: number, tint: string) => line("M380 490 C380 120 700 120 700 490", tint, width)
  return (
    surface(groundOf(colour)) +
    shadow(path(bag, palette.ink), 26, 14, 26, 0.36) +
    line("M400 490 C400 190 680 190 680 490", mix(fabric, palette.ink, 0.3), 40) +
    handle(44, fabric) +
    path(bag, fabric) +
    rect(220, 480, 640, 26, palette.ink, `opacity="0.12"`) +
    [380, 700]
      .map(
        (x) =>
          rect(x - 30, 476, 60, 84, mix(fabric, palette.ink, 0.1)) +
          line(`M${x - 22} 486 L${x + 22} 548 M${x + 22} 486 L${x - 22} 548`, mix(fabric, palette.cream, 0.4), 3)
      )
      .join("") +
    artwork(work, { x: 345, y: 600, width: 390, height: 500 }) +
    line("M250 700 C262 860 240 1010 262 1150", palette.ink, 5, `opacity="0.14"`) +
    line("M832 640 C818 820 838 1000 820 1150", palette.ink, 5, `opacity="0.14"`)
  )
}

const SOCK =
  "M0 0 H230 V520 C230 600 300 640 390 668 C480 696 486 800 400 812 C280 830 140 800 60 740 C10 702 0 640 0 560 Z"

/** A pair of socks, one over the other. */
export const socks: Scene = (work, colour) => {
  const knit = clothOf(colour)
  const sock = (id: number) =>
    artworkIn(work, SOCK, { x: id, y: 0, width: 480, height: 830 }, 1.15) +
    rect(-6, 0, 242, 96, knit, `rx="10"`) +
    [0, 1, 2, 3, 4, 5, 6].map((rib) => rect(10 + rib * 32, 4, 5, 88, palette.ink, `opacity="0.16"`)).join("") +
    path("M0 545 C10 560 120 560 150 640 C130 720 60 740 60 740 C10 702 0 640 0 545 Z", knit) +
    path("M390 668 C480 696 486 800 400 812 C366 816 350 800 346 770 C340 720 350 690 390 668 Z", knit)
  const laid = (id: number, transform: string) =>
    group(shadow(path(SOCK, palette.ink), 18, 12, 18, 0.36) + sock(id), transform)
  return surface("#e3dccd") + laid(0, "translate(470 190) rotate(8)") + laid(-1, "translate(190 250) rotate(-4)")
}
