import { z } from "@medusajs/framework/zod"
import { contentRefused } from "../../provider/input-errors"
import type { MediaResult } from "../../provider/results"

const tokens = z.number().int().nonnegative()

const interactionSchema = z.object({
  id: z.string().nullish(),
  status: z.string(),
  output_audio: z.object({ data: z.base64().min(1), mime_type: z.string().nullish() }).nullish(),
  usage: z.object({ total_input_tokens: tokens.nullish(), total_output_tokens: tokens.nullish() }).nullish(),
})

/**
 * Reads the music of an interaction. It is sold by the piece.
 *
 * @throws ProviderError `content_refused` when there is none, which is how Lyria refuses
 */
export function readMusic(answer: unknown): MediaResult {
  const { id, status, output_audio, usage } = interactionSchema.parse(answer)
  if (!output_audio) throw contentRefused("Google answered without music.", status)
  return {
    files: [{ content: Buffer.from(output_audio.data, "base64"), mime_type: output_audio.mime_type ?? "audio/mpeg" }],
    usage: {
      input_tokens: usage?.total_input_tokens ?? undefined,
      output_tokens: usage?.total_output_tokens ?? undefined,
    },
    provider_reference: id ?? undefined,
  }
}
