import { FALLBACK_NAMES, fallbackFont, primaryFont, type FallbackName, type Weight } from "./font-files"
import { preparedSubset } from "./prepared-subset"

/** A piece of text in one font: `prepared`, the whole primary font, or a fallback. */
export interface TextRun {
  text: string
  font: "prepared" | "primary" | FallbackName
}

/** What stands for a sign that no font has: PDF/A forbids the empty one. DejaVu has it. */
const MISSING = "□"

/**
 * Cuts a text into runs, each in a font that has all its signs. PDF/A forbids a sign without a picture (`.notdef`), so
 * what no font has is written as `□`. Joiners and variation selectors, which only choose between pictures, are left out.
 */
export function textRuns(text: string, weight: Weight): TextRun[] {
  const { glyphs } = preparedSubset(weight)
  // A short cut for nearly all texts.
  if ([...text].every((character) => glyphs.has(codePoint(character)))) return [{ text, font: "prepared" }]

  const runs: TextRun[] = []
  for (const cluster of clusters(text)) {
    const run = runOf(cluster, weight)
    const last = runs.at(-1)
    if (last && last.font === run.font) last.text += run.text
    else runs.push(run)
  }
  return runs
}

/** Letters with their combining marks; narrow blanks, which some fonts lack, as ordinary ones. */
function clusters(text: string): string[] {
  const shown = text
    .normalize("NFC")
    .replace(/[\u2000-\u200a\u202f\u205f\u3000]/gu, "\u00a0")
    .replace(/[\p{Cf}\p{Cc}\p{Cs}\ufe00-\ufe0f]|\p{Emoji_Modifier}/gu, "")
  return shown.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []
}

function runOf(cluster: string, weight: Weight): TextRun {
  const { glyphs } = preparedSubset(weight)
  const points = [...cluster].map(codePoint)
  if (points.every((point) => glyphs.has(point))) return { text: cluster, font: "prepared" }
  if (points.every((point) => primaryFont(weight).hasGlyphForCodePoint(point)))
    return { text: cluster, font: "primary" }
  const fallback = FALLBACK_NAMES.find((name) =>
    points.every((point) => fallbackFont(name).hasGlyphForCodePoint(point))
  )
  if (fallback) return { text: cluster, font: fallback }
  // A mark that no font can put on its letter is left out, before the letter is.
  const [letter = ""] = cluster
  return letter === cluster ? { text: MISSING, font: "dejavu" } : runOf(letter, weight)
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0
}
