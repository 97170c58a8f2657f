import { z } from "@medusajs/framework/zod"
import type { Usage } from "../../provider/results"

const tokens = z.number().int().nonnegative()
const byModality = z.array(z.object({ modality: z.string().nullish(), tokenCount: tokens.nullish() })).nullish()

export const usageSchema = z.object({
  promptTokenCount: tokens.nullish(),
  cachedContentTokenCount: tokens.nullish(),
  candidatesTokenCount: tokens.nullish(),
  thoughtsTokenCount: tokens.nullish(),
  promptTokensDetails: byModality,
  candidatesTokensDetails: byModality,
})

/** Google counts thoughts beside the answer, not in it; cached input is in the prompt. */
export function contentUsage(usage: z.infer<typeof usageSchema>): Usage {
  const { candidatesTokenCount, thoughtsTokenCount } = usage
  const hasOutput = candidatesTokenCount != null || thoughtsTokenCount != null
  return {
    input_tokens: usage.promptTokenCount ?? undefined,
    cached_input_tokens: usage.cachedContentTokenCount ?? undefined,
    output_tokens: hasOutput ? (candidatesTokenCount ?? 0) + (thoughtsTokenCount ?? 0) : undefined,
    image_input_tokens: tokensOf("IMAGE", usage.promptTokensDetails),
    image_output_tokens: tokensOf("IMAGE", usage.candidatesTokensDetails),
    audio_output_tokens: tokensOf("AUDIO", usage.candidatesTokensDetails),
  }
}

function tokensOf(modality: string, details: z.infer<typeof byModality>): number | undefined {
  return details?.find((detail) => detail.modality === modality)?.tokenCount ?? undefined
}
