import { z } from "@medusajs/framework/zod"
import type { MediaResult } from "../../provider/results"

const tokens = z.number().int().nonnegative()

const imagesSchema = z.object({
  data: z.array(z.object({ b64_json: z.base64().min(1) })).min(1),
  output_format: z.enum(["png", "webp", "jpeg"]).nullish(),
  usage: z
    .object({
      input_tokens: tokens,
      output_tokens: tokens,
      input_tokens_details: z.object({ image_tokens: tokens }).nullish(),
      output_tokens_details: z.object({ image_tokens: tokens }).nullish(),
    })
    .nullish(),
})

/**
 * Reads an answer of OpenAI's Images API. Where it does not split the output, all of it is the picture's.
 *
 * @throws ZodError for an answer without pictures
 */
export function readImages(answer: unknown): MediaResult {
  const { data, usage, output_format } = imagesSchema.parse(answer)
  return {
    files: data.map(({ b64_json }) => ({
      content: Buffer.from(b64_json, "base64"),
      mime_type: `image/${output_format ?? "png"}`,
    })),
    usage: {
      images: data.length,
      input_tokens: usage?.input_tokens,
      image_input_tokens: usage?.input_tokens_details?.image_tokens,
      output_tokens: usage?.output_tokens,
      image_output_tokens: usage?.output_tokens_details?.image_tokens ?? usage?.output_tokens,
    },
  }
}
