import { z } from "@medusajs/framework/zod"
import type { ChatEvent, Usage } from "../../provider/results"

const tokens = z.number().int().nonnegative()

const usageSchema = z.object({
  prompt_tokens: tokens,
  completion_tokens: tokens,
  prompt_tokens_details: z.object({ cached_tokens: tokens.nullish(), cache_write_tokens: tokens.nullish() }).nullish(),
})

const chunkSchema = z.object({
  id: z.string().nullish(),
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      })
    )
    .nullish(),
  usage: usageSchema.nullish(),
  /** Where Groq tells the usage when it is not asked for. */
  x_groq: z.object({ usage: usageSchema.nullish() }).nullish(),
})

type FinishReason = Extract<ChatEvent, { type: "end" }>["finish_reason"]

/**
 * Reads the chunks of a streamed chat completion.
 *
 * The usage comes after the finish reason, in a chunk of its own, so the end is told when the stream is over; and not at all if
 * no finish reason came, since then the answer was cut off.
 *
 * @throws ZodError for a chunk that is none
 */
export async function* readChatChunks(chunks: AsyncIterable<unknown>): AsyncGenerator<ChatEvent> {
  let finish: FinishReason | undefined
  let usage: Usage | undefined
  let provider_reference: string | undefined
  let hasRefused = false

  for await (const raw of chunks) {
    const chunk = chunkSchema.parse(raw)
    const choice = chunk.choices?.[0]
    const told = chunk.usage ?? chunk.x_groq?.usage
    provider_reference ??= chunk.id ?? undefined
    hasRefused ||= Boolean(choice?.delta?.refusal)
    if (told) usage = chatUsage(told)

    const text = choice?.delta?.content || choice?.delta?.refusal
    if (text) yield { type: "text", text }
    if (choice?.finish_reason) finish = finishReason(choice.finish_reason)
  }

  if (finish) yield { type: "end", usage, finish_reason: hasRefused ? "refused" : finish, provider_reference }
}

function chatUsage(usage: z.infer<typeof usageSchema>): Usage {
  const details = usage.prompt_tokens_details
  return {
    input_tokens: usage.prompt_tokens,
    cached_input_tokens: details?.cached_tokens ?? undefined,
    cache_write_input_tokens: details?.cache_write_tokens ?? undefined,
    output_tokens: usage.completion_tokens,
  }
}

/** `model_length` is Mistral's; whatever else ends an answer, such as a tool that we never offer, is a stop. */
function finishReason(reason: string): FinishReason {
  if (reason === "length" || reason === "model_length") return "length"
  return reason === "content_filter" ? "refused" : "stop"
}
