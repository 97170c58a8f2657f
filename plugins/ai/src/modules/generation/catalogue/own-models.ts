import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { ASPECT_RATIOS } from "../../../provider/requests"
import { HOSTED_WORDS, type HostedWord } from "../../../provider/hosted/hosted-words"
import type { HostedModel } from "../../../provider/hosted/hosted-model"
import type { CatalogueModel } from "./model"

/** Providers that run models of many makers, each of which has names of its own for what it takes. */
const HOSTS: readonly string[] = ["replicate", "fal"]

const whole = z.number().int().positive()
const range = z.object({ min: whole, max: whole }).refine(({ min, max }) => min <= max, "min is above max")
const size = z.string().regex(/^[1-9]\d{1,4}x[1-9]\d{1,4}$/, "write a size as 1024x1024")
const list = <Item extends z.ZodType>(item: Item) => z.array(item).min(1, "name at least one")

const common = {
  provider: z.string().min(1),
  id: z.string().min(1).max(200),
  name: z.string().min(1).max(100),
  ends_on: z
    .string()
    .regex(/^20\d\d-\d\d-\d\d$/, "write a day as 2027-01-31")
    .optional(),
  input: z
    .object({
      fields: z.partialRecord(z.enum(HOSTED_WORDS), z.string().min(1)),
      fixed: z.record(z.string(), z.unknown()).optional(),
    })
    .strict()
    .optional(),
}
const start = z.enum(["none", "optional", "required"]).default("none")
const prompt = { max_prompt_characters: whole.default(2_000) }

const schemas = [
  z.strictObject({ ...common, capability: z.literal("chat"), context_tokens: whole, max_output_tokens: whole }),
  z.strictObject({
    ...{ ...common, ...prompt, capability: z.literal("image"), sizes: list(size) },
    ...{ qualities: list(z.string().min(1)).optional(), max_count: whole.max(10).default(1) },
    ...{ has_negative_prompt: z.boolean().default(false), has_seed: z.boolean().default(false), reference: start },
  }),
  z.strictObject({
    ...{ ...common, capability: z.literal("speech"), max_characters: whole, languages: list(z.string().min(2)) },
    voices: list(z.strictObject({ id: z.string().min(1), name: z.string().min(1) })),
  }),
  z.strictObject({ ...common, ...prompt, capability: z.enum(["music", "sound_effect"]), duration_s: range }),
  z.strictObject({
    ...{ ...common, ...prompt, capability: z.literal("video"), durations_s: list(whole), first_image: start },
    ...{ aspect_ratios: list(z.enum(ASPECT_RATIOS)), resolutions: list(whole) },
  }),
] as const

const modelSchema = z.discriminatedUnion("capability", schemas).superRefine((model, context) => {
  const isHosted = HOSTS.includes(model.provider)
  const tell = (message: string) => context.addIssue({ code: "custom", path: ["input"], message })
  if (isHosted && !model.input)
    return tell('say how the model calls what it takes, such as { fields: { prompt: "prompt" } }')
  if (!isHosted && model.input) return tell(`only models of ${HOSTS.join(" and ")} have it`)
  if (model.input) missingWords(model, model.input).forEach((word) => tell(`name the field for ${word}`))
})

type OwnModel = z.output<typeof modelSchema>
/** A model as the option `models` of the plugin names it. */
export type OwnModelOption = z.input<typeof modelSchema>

/** The models that the merchant names beside the catalogue's, and what those of hosts call what they take. */
export interface OwnModels {
  models: CatalogueModel[]
  /** By provider and by the model's id. */
  inputs: Map<string, Record<string, HostedModel>>
}

/**
 * Reads the option `models`. Their prices are no part of it: a model is not sold before the merchant sets one in the admin.
 *
 * @param known the catalogue's, which are not named anew
 * @throws {MedusaError} with a sentence that names each model and what is wrong with it, so that the shop does not start
 */
export function readOwnModels(option: unknown, known: readonly CatalogueModel[]): OwnModels {
  const read = z.array(modelSchema).safeParse(option ?? [])
  if (!read.success) throw refused(read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`))
  const keyOf = ({ provider, id }: { provider: string; id: string }) => `${provider}/${id}`
  const taken = new Set(known.map(keyOf))
  const doubled = read.data.filter((model) => taken.has(keyOf(model)) || !taken.add(keyOf(model)))
  if (doubled.length) throw refused(doubled.map((model) => `${keyOf(model)} is there already`))

  const inputs: OwnModels["inputs"] = new Map()
  for (const { provider, id, input } of read.data) {
    if (input) inputs.set(provider, { ...inputs.get(provider), [id]: input })
  }
  return { models: read.data.map(({ input: _input, ...model }) => model), inputs }
}

function refused(faults: string[]): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_ARGUMENT, `Option models of @webox/ai: ${faults.join("; ")}`)
}

/** What a model is sold with, and has no field for. */
function missingWords(model: OwnModel, { fields }: HostedModel): string[] {
  const has = (...words: HostedWord[]) => words.some((word) => fields[word] !== undefined)
  const wanted: [name: string, isWanted: boolean, isThere: boolean][] = [["prompt", true, has("prompt")]]
  if (model.capability === "image") {
    wanted.push(
      ["size, aspect_ratio, or width and height", model.sizes.length > 1, has("size", "aspect_ratio", "width")],
      ["seed", model.has_seed, has("seed")],
      ["negative_prompt", model.has_negative_prompt, has("negative_prompt")],
      ["count", model.max_count > 1, has("count")],
      ["picture or pictures", model.reference !== "none", has("picture", "pictures")]
    )
  }
  if (model.capability === "video") {
    wanted.push(
      ["picture or pictures", model.first_image !== "none", has("picture", "pictures")],
      ["duration_s or duration_text", model.durations_s.length > 1, has("duration_s", "duration_text")],
      ["aspect_ratio", model.aspect_ratios.length > 1, has("aspect_ratio")],
      ["resolution", model.resolutions.length > 1, has("resolution")]
    )
  }
  return wanted.flatMap(([name, isWanted, isThere]) => (isWanted && !isThere ? [name] : []))
}
