import type { MedusaContainer } from "@medusajs/framework/types"
import { GENERATION_MODULE, type GenerationModuleService } from "../modules/generation"
import {
  ProviderError,
  type AbstractAiProvider,
  type ChatEvent,
  type ChatRequest,
  type ProviderCall,
} from "../provider"
import type { Asked, Received } from "./answer-ending"
import type { LiveAnswer } from "./live-answer"
import type { QuestionModeration } from "./question-moderation"

interface Call {
  asked: Asked
  live: LiveAnswer
  moderation: QuestionModeration
  /** Names this one call at the provider, where it can be named. */
  attempt_id: string
}

/** Makes the one call for an answer, and takes in what comes. Never rejects: what went wrong is what it says. */
export async function receiveAnswer(
  container: MedusaContainer,
  { asked, live, moderation, attempt_id }: Call
): Promise<Received> {
  const { signal } = live
  let asked_at: Date | undefined
  try {
    const service = container.resolve<GenerationModuleService>(GENERATION_MODULE)
    const provider = service.provider(asked.model.provider)
    if ((await moderation.verdictFor(provider)).is_refused) return { what: "refused" }
    const pass = await service.gate(asked.model.provider).enter(signal)
    asked_at = new Date()
    const call = { model: asked.model.id, signal, attempt_id }
    for await (const event of pass.stream(signal, () => chat(provider, asked.request, call))) {
      if (event.type === "end") return { what: "end", event, asked_at }
      // Postgres keeps no NUL in a text.
      live.add(event.text.replaceAll("\0", ""))
    }
    throw new Error("The answer ended without its end.")
  } catch (error) {
    return signal.reason === "stopped" ? { what: "stopped", asked_at } : { what: "failed", error, asked_at }
  }
}

function chat(
  provider: AbstractAiProvider | undefined,
  request: ChatRequest,
  call: ProviderCall
): AsyncIterable<ChatEvent> {
  if (provider?.chat) return provider.chat(request, call)
  const message = "The provider does not converse any more."
  throw new ProviderError({ kind: "unavailable", is_surely_not_accepted: true, message })
}
