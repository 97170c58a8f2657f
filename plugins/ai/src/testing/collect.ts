import type { ProviderCall } from "../provider/abstract-ai-provider"
import type { ChatEvent, MediaOutcome, MediaResult } from "../provider/results"

/** A call that nobody ends. */
export function aCall(model: string, signal = new AbortController().signal): ProviderCall {
  return { model, signal, attempt_id: "attempt_01" }
}

/** All of a conversation's answer: its text, and how it ended. */
export async function collect(events: AsyncIterable<ChatEvent>) {
  let text = ""
  let end: Extract<ChatEvent, { type: "end" }> | undefined
  for await (const event of events) {
    if (event.type === "text") text += event.text
    else end = event
  }
  return { text, end }
}

/** The result of work that is done at once. */
export function resultOf(outcome: MediaOutcome): MediaResult {
  if (outcome.state !== "done") throw new Error("The work is still going on.")
  return outcome.result
}
