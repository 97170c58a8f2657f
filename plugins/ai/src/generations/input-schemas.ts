import { z } from "@medusajs/framework/zod"
import { ASPECT_RATIOS } from "../provider"

/** Far above what any model takes: the model's own limit is told apart from what is no text for a prompt at all. */
const MAX_TEXT = 50_000

const text = (name: string) =>
  z.string({ error: `${name}: write a text` }).max(MAX_TEXT, `${name}: write at most ${MAX_TEXT} characters`)
const seconds = z
  .number({ error: "duration_s: write a number of seconds" })
  .positive("duration_s: write a number above 0")
  .max(3_600)
const seed = z
  .number({ error: "seed: write a whole number" })
  .int("seed: write a whole number")
  .min(0)
  .max(4_294_967_295)

const assetId = (name: string) => z.string({ error: `${name}: write the id of a file of yours` }).max(100)

/** The input of a generation, by its kind, as clients send it. What is left out is the model's own. */
export const inputSchemas = {
  image: z.strictObject({
    prompt: text("prompt"),
    negative_prompt: text("negative_prompt").optional(),
    size: z
      .string({ error: "size: write a size such as 1024x1024" })
      .regex(/^[1-9]\d{1,4}x[1-9]\d{1,4}$/, "size: write a size such as 1024x1024")
      .optional(),
    quality: z.string({ error: "quality: write a text" }).max(20).optional(),
    count: z.number({ error: "count: write a whole number" }).int("count: write a whole number").optional(),
    seed: seed.optional(),
    reference_asset_id: assetId("reference_asset_id").optional(),
  }),
  speech: z.strictObject({
    text: text("text"),
    voice: z.string({ error: "voice: write the id of a voice" }).max(100).optional(),
    language: z.string({ error: "language: write a language such as fr" }).max(20).optional(),
    speed: z.number({ error: "speed: write a number" }).optional(),
  }),
  music: z.strictObject({ prompt: text("prompt"), duration_s: seconds.optional() }),
  sound_effect: z.strictObject({ prompt: text("prompt"), duration_s: seconds.optional() }),
  video: z.strictObject({
    prompt: text("prompt"),
    duration_s: seconds.optional(),
    aspect_ratio: z.enum(ASPECT_RATIOS, { error: `aspect_ratio: write one of ${ASPECT_RATIOS.join(", ")}` }).optional(),
    resolution: z.number({ error: "resolution: write a number of pixels" }).int().positive().optional(),
    seed: seed.optional(),
    image_asset_id: assetId("image_asset_id").optional(),
  }),
}

export type GenerationInputs = { [Kind in keyof typeof inputSchemas]: z.infer<(typeof inputSchemas)[Kind]> }
