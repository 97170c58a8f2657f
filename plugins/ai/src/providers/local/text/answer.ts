import { setTimeout as pause } from "node:timers/promises"
import { ProviderError } from "../../../provider"
import type { ChatRequest } from "../../../provider/requests"
import type { ChatEvent } from "../../../provider/results"
import { writeAnswer } from "./write-answer"

/** Between two pieces of the answer: it is read as it comes, as one is used to. */
const PAUSE_MS = 6

/** About what a token has; there are none here, but limits and usage are told in tokens. */
const CHARACTERS_PER_TOKEN = 4

/**
 * Answers from authored texts, piece by piece.
 *
 * @throws ProviderError `timed_out` when it is stopped
 */
export async function* answer(request: ChatRequest, signal: AbortSignal): AsyncGenerator<ChatEvent> {
  const whole = writeAnswer(request)
  const text = whole.slice(0, request.max_output_tokens * CHARACTERS_PER_TOKEN)
  for (const piece of text.match(/\S*\s*/gu)?.filter(Boolean) ?? []) {
    await pause(PAUSE_MS, undefined, { signal }).catch((cause: unknown) => {
      throw new ProviderError({
        kind: "timed_out",
        is_surely_not_accepted: true,
        message: "The answer was stopped.",
        cause,
      })
    })
    yield { type: "text", text: piece }
  }
  const asked = (request.system ?? "") + request.turns.map(({ content }) => content).join("")
  yield {
    type: "end",
    finish_reason: text.length < whole.length ? "length" : "stop",
    usage: { input_tokens: tokensOf(asked), output_tokens: tokensOf(text), is_estimated: true },
  }
}

function tokensOf(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN)
}
