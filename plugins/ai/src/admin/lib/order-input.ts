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

/** Whether a model starts from a picture, and may be asked without one. */
export const startsFrom = ({ reference, first_image }: Limits): "none" | "optional" | "required" =>
  reference ?? first_image ?? "none"

/** What a picture to start from is called in the input of a kind. */
const START_FIELDS: Partial<Record<Kind, string>> = { image: "reference_asset_id", video: "image_asset_id" }

/** The input of an order. @returns undefined when it has no prompt, lacks a picture to start from, or has a number that cannot be read */
export function inputOf(
  { kind, limits }: { kind: Kind; limits: Model["limits"] },
  { prompt, chosen, picture_id }: { prompt: string; chosen: Chosen; picture_id?: string | undefined }
): Record<string, unknown> | undefined {
  if (prompt.trim() === "") return undefined
  const start = startsFrom(limits)
  if (start === "required" && picture_id === undefined) return undefined
  const entries = optionsOf(limits).map((option): [OptionName, string | number | undefined] => {
    const text = chosen[option.name] ?? usualValue(option)
    return [option.name, NUMBERS.includes(option.name) ? parseDecimal(text, { decimals: 3 }) : text]
  })
  if (entries.some(([, value]) => value === undefined)) return undefined
  const field = start === "none" ? undefined : START_FIELDS[kind]
  return {
    [kind === "speech" ? "text" : "prompt"]: prompt.trim(),
    ...Object.fromEntries(entries),
    ...(field !== undefined && picture_id !== undefined && { [field]: picture_id }),
  }
}
