import { z } from "@medusajs/framework/zod"
import { contentRefused } from "../../provider/input-errors"
import { ProviderError } from "../../provider/provider-error"
import type { ChatEvent, Usage } from "../../provider/results"
import { contentUsage, usageSchema } from "./usage"

const contentSchema = z.object({
  responseId: z.string().nullish(),
  candidates: z
    .array(
      z.object({
        content: z
          .object({
            parts: z
              .array(
                z.object({
                  text: z.string().nullish(),
                  thought: z.boolean().nullish(),
                  inlineData: z.object({ data: z.base64().min(1), mimeType: z.string() }).nullish(),
                })
              )
              .nullish(),
          })
          .nullish(),
        finishReason: z.string().nullish(),
      })
    )
    .nullish(),
  promptFeedback: z.object({ blockReason: z.string().nullish() }).nullish(),
  usageMetadata: usageSchema.nullish(),
})

const REFUSALS = /SAFETY|PROHIBITED_CONTENT|BLOCKLIST|RECITATION|SPII/

/**
 * Reads the parts of a streamed answer; each tells the usage so far. Thoughts are not handed on.
 *
 * @throws ZodError for a part that is none
 */
export async function* readContentStream(parts: AsyncIterable<unknown>): AsyncGenerator<ChatEvent> {
  let usage: Usage | undefined
  let finish: string | undefined
  let provider_reference: string | undefined

  for await (const raw of parts) {
    const part = contentSchema.parse(raw)
    const candidate = part.candidates?.[0]
    provider_reference ??= part.responseId ?? undefined
    if (part.usageMetadata) usage = contentUsage(part.usageMetadata)
    finish = part.promptFeedback?.blockReason ? "SAFETY" : (candidate?.finishReason ?? finish)

    const text = candidate?.content?.parts?.map(({ text, thought }) => (thought ? "" : (text ?? ""))).join("")
    if (text) yield { type: "text", text }
  }

  if (finish) yield { type: "end", usage, finish_reason: finishReason(finish), provider_reference }
}

function finishReason(reason: string): "stop" | "length" | "refused" {
  if (reason === "MAX_TOKENS") return "length"
  return REFUSALS.test(reason) ? "refused" : "stop"
}

/**
 * Reads the files in an answer of one piece, such as pictures or sound.
 *
 * @throws ProviderError `content_refused` when they were kept back, `unavailable` when there are none
 */
export function readMedia(answer: unknown) {
  const content = contentSchema.parse(answer)
  const candidate = content.candidates?.[0]
  const parts = candidate?.content?.parts ?? []
  const media = parts.flatMap(({ inlineData, thought }) => (inlineData && !thought ? [inlineData] : []))

  const reason = content.promptFeedback?.blockReason ?? candidate?.finishReason ?? undefined
  if (media.length === 0) {
    if (!reason) throw new Error("The answer holds nothing.")
    if (content.promptFeedback || REFUSALS.test(reason)) {
      throw contentRefused("Google kept the result back.", reason)
    }
    throw new ProviderError({
      kind: "unavailable",
      is_surely_not_accepted: false,
      message: "Google answered without a file.",
      provider_code: reason,
    })
  }
  return {
    media: media.map(({ data, mimeType }) => ({ content: Buffer.from(data, "base64"), mime_type: mimeType })),
    usage: content.usageMetadata ? contentUsage(content.usageMetadata) : {},
    provider_reference: content.responseId ?? undefined,
  }
}
