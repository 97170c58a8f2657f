import { deflateSync } from "node:zlib"
import type { Font } from "fontkit"
import { primaryFont, type Weight } from "./font-files"
import { toUnicodeMap } from "./to-unicode-map"

/** A font's signs for most documents, cut out and deflated once for the process: it goes into each PDF as it is. */
export interface PreparedSubset {
  font: Font
  /** By code point: the sign's number in the subset as four hexadecimal digits, and its width in thousandths of an em. */
  glyphs: Map<number, { hex: string; width: number }>
  widths: number[]
  fontFile: Buffer
  /** The length of the font file before it was deflated. */
  length: number
  toUnicode: Buffer
}

/** Latin letters of European languages, punctuation and the signs of currencies. */
const REPERTOIRE: [first: number, last: number][] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2039, 0x203a],
  [0x20a0, 0x20bf],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
]

const prepared = new Map<Weight, PreparedSubset>()

export function preparedSubset(weight: Weight): PreparedSubset {
  const known = prepared.get(weight)
  if (known) return known
  const subset = prepare(primaryFont(weight))
  prepared.set(weight, subset)
  return subset
}

function prepare(font: Font): PreparedSubset {
  const scale = 1000 / font.unitsPerEm
  const subset = font.createSubset()
  const glyphs: PreparedSubset["glyphs"] = new Map()
  const widths: number[] = [font.getGlyph(0).advanceWidth * scale]
  const codePoints: number[][] = [[0]]
  for (const codePoint of repertoire(font)) {
    const glyph = font.glyphForCodePoint(codePoint)
    const index = Number(subset.includeGlyph(glyph))
    widths[index] = glyph.advanceWidth * scale
    // Two code points may share a sign, such as the two blanks: a reader copies the first.
    codePoints[index] ??= [codePoint]
    glyphs.set(codePoint, { hex: index.toString(16).padStart(4, "0"), width: glyph.advanceWidth * scale })
  }
  const file = Buffer.from(subset.encode())
  return {
    font,
    glyphs,
    widths,
    fontFile: deflateSync(file),
    length: file.length,
    toUnicode: deflateSync(toUnicodeMap(codePoints)),
  }
}

function repertoire(font: Font): number[] {
  const ranges = REPERTOIRE.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index)
  )
  return ranges.filter((codePoint) => font.hasGlyphForCodePoint(codePoint))
}
