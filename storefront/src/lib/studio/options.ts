import type { Kind } from "./kinds"
import type { Model, Range } from "./model"
import { pictureInput } from "./start-picture"

/** What can be set beside the prompt; each is also the name of its field, and of the API's. */
export const optionNames = [
  "size",
  "aspect_ratio",
  "resolution",
  "quality",
  "count",
  "voice",
  "language",
  "speed",
  "duration_s",
  "negative_prompt",
  "seed",
] as const
export type OptionName = (typeof optionNames)[number]

export interface Option {
  name: OptionName
  /** One of few, a number within bounds, or words of one's own. */
  field: "choice" | "number" | "text"
  choices?: { value: string; name?: string }[]
  range?: Range & { step: number }
  /** What counts when nothing is set; empty when the model decides. */
  usual: string
}

const largestSeed = 4_294_967_295
const mostSpoken_s = 30

/** What a model lets be set: only what its limits name, and only where there is something to choose. */
export function optionsOf({ kind, limits }: Pick<Model, "kind" | "limits">): Option[] {
  const found: (Option | undefined)[] = [
    choice("size", limits.sizes),
    choice("aspect_ratio", limits.aspect_ratios),
    choice("resolution", limits.resolutions?.map(String)),
    choice("quality", limits.qualities),
    limits.max_count === undefined || limits.max_count < 2
      ? undefined
      : choice(
          "count",
          Array.from({ length: limits.max_count }, (_, index) => String(index + 1))
        ),
    choice("voice", limits.voices),
    choice("language", limits.languages),
    limits.speed && { name: "speed", field: "number", range: { ...limits.speed, step: 0.05 }, usual: "1" },
    choice("duration_s", limits.durations_s?.map(String)),
    limits.duration_s && {
      name: "duration_s",
      field: "number",
      range: { ...limits.duration_s, step: Number.isInteger(limits.duration_s.min) ? 1 : 0.1 },
      usual: String(usualLength_s(kind, limits.duration_s)),
    },
    limits.has_negative_prompt ? { name: "negative_prompt", field: "text", usual: "" } : undefined,
    limits.has_seed
      ? { name: "seed", field: "number", range: { min: 0, max: largestSeed, step: 1 }, usual: "" }
      : undefined,
  ]
  return found.filter((option) => option !== undefined)
}

/** How long a piece is when nobody says: long enough to be one, short enough to be cheap. */
function usualLength_s(kind: Model["kind"], { min, max }: Range): number {
  return Math.min(max, Math.max(min, kind === "sound_effect" ? 5 : mostSpoken_s / 2))
}

function choice(
  name: OptionName,
  values: readonly (string | { id: string; name: string })[] | undefined
): Option | undefined {
  if (values === undefined || values.length < 2) return undefined
  const choices = values.map((value) => (typeof value === "string" ? { value } : { value: value.id, name: value.name }))
  return { name, field: "choice", choices, usual: choices[0]?.value ?? "" }
}

/** What is entered beside the settings: the prompt, and the name of the picture to start from. */
export const enteredNames = ["prompt", "picture", ...optionNames] as const

/** What was entered, by the names of its fields. */
export type Entered = Partial<Record<(typeof enteredNames)[number], string>>

const numbers: readonly string[] = ["count", "speed", "duration_s", "resolution", "seed"]

/**
 * What the API is asked for: the prompt, and of what was set only what this model takes. Nothing is checked here but that a
 * number is one: the backend knows the limits.
 */
export function inputOf(kind: Kind, model: Pick<Model, "kind" | "limits">, entered: Entered): Record<string, unknown> {
  const input: Record<string, unknown> = {
    [kind === "speech" ? "text" : "prompt"]: entered.prompt ?? "",
    ...pictureInput(kind, model, entered.picture),
  }
  for (const { name, usual, choices } of optionsOf(model)) {
    const said = entered[name]?.trim() ?? ""
    // What another model's settings left behind may be no choice of this one.
    const value = said === "" || choices?.every((choice) => choice.value !== said) ? usual : said
    if (value === "") continue
    const number = Number(value)
    input[name] = numbers.includes(name) && !Number.isNaN(number) ? number : value
  }
  return input
}

/** What a generation was made with, as the form's fields have it; for making it, or something like it, again. */
export function enteredOf(input: Record<string, unknown>): Entered {
  const entered: Entered = { prompt: textOf(input["prompt"] ?? input["text"]) }
  const picture = textOf(input["picture"] ?? input["reference_asset_id"] ?? input["image_asset_id"])
  if (picture !== "") entered.picture = picture
  for (const name of optionNames) {
    const value = textOf(input[name])
    if (value !== "") entered[name] = value
  }
  return entered
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : ""
}
