import type { Random } from "../random"
import { anyWord } from "../words"

/** The colours of one picture, from the light to the dark. */
export interface Palette {
  /** Whether there are stars in its sky. */
  isNight: boolean
  paper: string
  sky: readonly [top: string, bottom: string]
  light: string
  accent: string
  /** From far to near. */
  land: readonly [string, string, string, string]
  ink: string
}

const dawn: Palette = {
  isNight: false,
  paper: "#fbf1e4",
  sky: ["#f7b58a", "#fde6c9"],
  light: "#fff6e0",
  accent: "#e4572e",
  land: ["#e79b7c", "#b8636a", "#74405c", "#3a2646"],
  ink: "#2b1b3a",
}
const day: Palette = {
  isNight: false,
  paper: "#f4f4ec",
  sky: ["#8ec9dc", "#e6f3ee"],
  light: "#fff8dd",
  accent: "#f2a541",
  land: ["#a3c4b5", "#6a9f88", "#34706a", "#17424a"],
  ink: "#12333b",
}
const night: Palette = {
  isNight: true,
  paper: "#eeeaf4",
  sky: ["#141a3c", "#4b4a86"],
  light: "#fdf3c9",
  accent: "#f3c04b",
  land: ["#4a4b83", "#343567", "#21224a", "#11122d"],
  ink: "#14153a",
}
const garden: Palette = {
  isNight: false,
  paper: "#f7f3e8",
  sky: ["#f4e3c8", "#faf3e3"],
  light: "#fffaf0",
  accent: "#d65f4c",
  land: ["#a9bf8e", "#6f9460", "#3f6b4a", "#23463a"],
  ink: "#20392f",
}
const berry: Palette = {
  isNight: false,
  paper: "#fdf0f2",
  sky: ["#e8a0b4", "#fadfe0"],
  light: "#fff4ec",
  accent: "#c2274f",
  land: ["#d98aa2", "#a9527c", "#6c2f63", "#38194a"],
  ink: "#33163f",
}

const BY_WORD: readonly [RegExp, Palette][] = [
  [anyWord("night|nuit|moon|lune|stars?|étoiles?|dark|sombre|midnight|minuit"), night],
  [anyWord("sunset|dusk|coucher|crépuscule|autumn|automne|dawn|aube|warm|desert|désert"), dawn],
  [anyWord("garden|jardin|flowers?|fleurs?|leaf|leaves|feuilles?|forest|forêt|spring|printemps|green|vert"), garden],
  [anyWord("love|amour|rose|pink|berry|wine|vin|romantic|romantique|red|rouge"), berry],
  [anyWord("sea|mer|ocean|océan|summer|été|beach|plage|blue|bleu|snow|neige|winter|hiver|mountains?|montagnes?"), day],
]

/** The palette that the prompt speaks of, or one by chance. */
export function choosePalette(prompt: string, random: Random): Palette {
  const meant = BY_WORD.find(([words]) => words.test(prompt))
  // Drawn in any case, so that what follows does not hang on whether a word was found.
  const drawn = random.pick([dawn, day, night, garden, berry])
  return meant?.[1] ?? drawn
}

/** The same picture as a print would have it: its ink in four strengths on its paper, and the accent. */
export function inTwoInks({ paper, ink, accent, isNight }: Palette): Palette {
  const tint = (strength: number) => mixed(paper, ink, strength)
  const sky = isNight ? ([tint(0.92), tint(0.6)] as const) : ([tint(0.22), tint(0.06)] as const)
  const land = [tint(0.3), tint(0.5), tint(0.72), tint(0.95)] as const
  return { isNight, paper, sky, light: paper, accent, land, ink }
}

/** @param share of the second colour, 0 to 1 */
function mixed(first: string, second: string, share: number): string {
  const channel = (colour: string, index: number) => Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16)
  const parts = [0, 1, 2].map((index) =>
    Math.round(channel(first, index) * (1 - share) + channel(second, index) * share)
      .toString(16)
      .padStart(2, "0")
  )
  return `#${parts.join("")}`
}
