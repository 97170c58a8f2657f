/**
 * Makes the fonts smaller than the package brings them: the letters of French, English and their neighbours, the weights
 * and the features that the shop uses. 44 kB instead of 117 kB stand between a visitor on a phone and the first page.
 * Whatever else somebody writes is drawn from the whole font, which a browser loads only then (`src/lib/fonts.ts`).
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import subsetFont from "subset-font"

const fonts = fileURLToPath(new URL("../node_modules/geist/dist/fonts", import.meta.url))
const folder = fileURLToPath(new URL("../.fonts", import.meta.url))

/** First and last code point of each range: `unicode-range` in `src/lib/fonts.ts` says the same. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2c6, 0x2dd],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2215],
]
const letters = ranges.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
)

const keepFeatures = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "tnum"]
const made = [
  { from: "geist-sans/Geist-Variable.woff2", to: "sans.woff2", variationAxes: { wght: { min: 400, max: 600 } } },
  { from: "geist-serif/GeistSerif-Regular.woff2", to: "serif.woff2" },
]

mkdirSync(folder, { recursive: true })
for (const { from, to, variationAxes } of made) {
  const whole = readFileSync(path.join(fonts, from))
  const part = await subsetFont(whole, letters.join(""), { targetFormat: "woff2", keepFeatures, variationAxes })
  writeFileSync(path.join(folder, to), part)
}
