import type { Limits, Model } from "./models"
import type { Kind } from "./names"
import { parseDecimal } from "./parse-decimal"

export const OPTIONS = [
  "size",
  "quality",
  "count",
  "aspect_ratio",
  "resolution",
  "voice",
  "language",
  "duration_s",
] as const

export type OptionName = (typeof OPTIONS)[number]

/** Something that can be set beside the prompt. */
export interface Option {
  name: OptionName
  /** The first is the usual one. Without any, it is a number within `range`. */
  choices: { value: string; name: string }[]
  range?: { min: number; max: number }
}

/** Long enough to be a piece, short enough to be cheap. */
const USUAL_LENGTH_S = 15

/** What a model lets be set: only where there is something to choose. */
export function optionsOf(limits: Limits): Option[] {
  const counts = Array.from({ length: limits.max_count ?? 1 }, (_, index) => String(index + 1))
  const options: Option[] = [
    { name: "size", choices: named(limits.sizes) },
    { name: "quality", choices: named(limits.qualities) },
    { name: "count", choices: named(counts) },
    { name: "aspect_ratio", choices: named(limits.aspect_ratios) },
    { name: "resolution", choices: named(limits.resolutions?.map(String)) },
    { name: "voice", choices: limits.voices?.map(({ id, name }) => ({ value: id, name })) ?? [] },
    { name: "language", choices: named(limits.languages) },
    { name: "duration_s", choices: named(limits.durations_s?.map(String)), range: limits.duration_s },
  ]
  return options.filter(({ choices, range }) => choices.length > 1 || range !== undefined)
}

function named(values: readonly string[] = []): Option["choices"] {
  return values.map((value) => ({ value, name: value }))
}

/** What stands in a field that nobody has touched. */
export function usualValue({ choices, range }: Option): string {
  if (range) return String(Math.min(range.max, Math.max(range.min, USUAL_LENGTH_S)))
  return choices[0]?.value ?? ""
}

/** How many characters a prompt may have. */
export const longestPrompt = ({ max_prompt_characters, max_characters }: Limits): number =>
  max_prompt_characters ?? max_characters ?? 4_000

const NUMBERS: readonly OptionName[] = ["count", "resolution", "duration_s"]

export type Chosen = Partial<Record<OptionName, string>>

/** The input of an order. @returns undefined when it has no prompt, or a number that cannot be read */
export function inputOf(
  { kind, limits }: { kind: Kind; limits: Model["limits"] },
  { prompt, chosen }: { prompt: string; chosen: Chosen }
): Record<string, unknown> | undefined {
  if (prompt.trim() === "") return undefined
  const entries = optionsOf(limits).map((option): [OptionName, string | number | undefined] => {
    const text = chosen[option.name] ?? usualValue(option)
    return [option.name, NUMBERS.includes(option.name) ? parseDecimal(text, { decimals: 3 }) : text]
  })
  if (entries.some(([, value]) => value === undefined)) return undefined
  return { [kind === "speech" ? "text" : "prompt"]: prompt.trim(), ...Object.fromEntries(entries) }
}
