import { z } from "@medusajs/framework/zod"
import type { ChatEvent, Usage } from "../../provider/results"

const tokens = z.number().int().nonnegative()

const usageSchema = z.object({
  input_tokens: tokens.nullish(),
  output_tokens: tokens.nullish(),
  cache_read_input_tokens: tokens.nullish(),
  cache_creation_input_tokens: tokens.nullish(),
})

type AnthropicUsage = z.infer<typeof usageSchema>

const eventSchema = z.union([
  z.object({ type: z.literal("message_start"), message: z.object({ id: z.string().nullish(), usage: usageSchema }) }),
  z.object({
    type: z.literal("content_block_delta"),
    delta: z.union([z.object({ type: z.literal("text_delta"), text: z.string() }), z.object({ type: z.string() })]),
  }),
  z.object({
    type: z.literal("message_delta"),
    delta: z.object({ stop_reason: z.string().nullish() }),
    usage: usageSchema.nullish(),
  }),
  // Begins and ends of blocks, and what may come in later versions: https://docs.claude.com/en/api/versioning
  z.object({ type: z.string() }),
])

/**
 * Reads the events of a streamed message. The usage at the start is completed by that of the last delta, whose figures are totals.
 *
 * @throws ZodError for an event that is none
 */
export async function* readMessageEvents(events: AsyncIterable<unknown>): AsyncGenerator<ChatEvent> {
  let usage: AnthropicUsage = {}
  let stopReason: string | undefined
  let provider_reference: string | undefined

  for await (const raw of events) {
    const event = eventSchema.parse(raw)
    if ("message" in event) {
      provider_reference = event.message.id ?? undefined
      usage = event.message.usage
    } else if ("delta" in event && "text" in event.delta) {
      yield { type: "text", text: event.delta.text }
    } else if ("delta" in event && "stop_reason" in event.delta) {
      stopReason = event.delta.stop_reason ?? stopReason
      if ("usage" in event && event.usage) usage = merge(usage, event.usage)
    } else if (event.type === "message_stop" && stopReason) {
      yield { type: "end", usage: messageUsage(usage), finish_reason: finishReason(stopReason), provider_reference }
    }
  }
}

function merge(usage: AnthropicUsage, later: AnthropicUsage): AnthropicUsage {
  const told = Object.entries(later).filter(([, count]) => count !== null && count !== undefined)
  return { ...usage, ...Object.fromEntries(told) }
}

/** Anthropic counts input from and to the cache beside the input, not in it. */
function messageUsage(usage: AnthropicUsage): Usage | undefined {
  const { input_tokens, output_tokens } = usage
  if (input_tokens == null || output_tokens == null) return undefined
  const read = usage.cache_read_input_tokens ?? 0
  const written = usage.cache_creation_input_tokens ?? 0
  return {
    input_tokens: input_tokens + read + written,
    cached_input_tokens: read,
    cache_write_input_tokens: written,
    output_tokens,
  }
}

function finishReason(reason: string): "stop" | "length" | "refused" {
  if (reason === "max_tokens" || reason === "model_context_window_exceeded") return "length"
  return reason === "refusal" ? "refused" : "stop"
}
