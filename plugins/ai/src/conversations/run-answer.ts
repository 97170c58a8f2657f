import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { tellNews } from "@webox/kit/news"
import { setTimeout as pause } from "node:timers/promises"
import { knexOf } from "../generations/knex-of"
import type { Answer, AnswerEnding } from "../modules/generation/store/conversation-records"
import { saveProgress } from "../modules/generation/store/messages"
import { GENERATION_MODULE, type GenerationModuleService } from "../modules/generation"
import { moderatePrompt, moderateTextsLocally } from "../moderation/moderate-prompt"
import {
  ProviderError,
  type AbstractAiProvider,
  type ChatEvent,
  type ChatRequest,
  type ProviderCall,
} from "../provider"
import { answerEnding, type Asked, type Received } from "./answer-ending"
import { answerTopic } from "./answer-key"
import { endAnswer } from "./end-answer"
import { LiveAnswer, liveAnswers } from "./live-answer"

/** How often what has come is kept, and how often a silent answer gives a sign of life. */
const SAVE_MS = 300
const SIGN_OF_LIFE_MS = 2_000

/** No answer takes longer. */
const PATIENCE_MS = 10 * 60_000

/** How often the end is tried to be written down, and the first pause in between, which doubles. */
const END_TRIES = 5
const FIRST_PAUSE_MS = 200

/**
 * Receives an answer, whoever reads along or does not: keeps what comes as it comes, and ends it with what it costs. Never
 * rejects: what cannot be written down is left to the reconciler.
 *
 * The hold and the message are committed before this is called, and the call is made once.
 */
export async function runAnswer(
  container: MedusaContainer,
  provider: AbstractAiProvider,
  { id, model }: Answer,
  asked: Asked
): Promise<void> {
  const knex = knexOf(container)
  const live = new LiveAnswer()
  liveAnswers.set(id, live)
  const patience = setTimeout(() => live.stop("too_late"), PATIENCE_MS)
  const stopSaving = saveAsItGrows(knex, id, live)
  try {
    const received = await receive({ container, provider, answer: { id, model }, asked, live })
    await stopSaving()
    await writeEnd(knex, id, answerEnding(asked, live.text, received))
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The end of the answer ${id} could not be written down: ${String(error)}`)
  } finally {
    clearTimeout(patience)
    await stopSaving()
    liveAnswers.delete(id)
    live.finish()
  }
}

interface Call {
  container: MedusaContainer
  provider: AbstractAiProvider
  answer: Pick<Answer, "id" | "model">
  asked: Asked
  live: LiveAnswer
}

async function receive({ container, provider, answer, asked, live }: Call): Promise<Received> {
  const { signal } = live
  let asked_at: Date | undefined
  try {
    if (await isRefused(container, provider, asked, signal)) return { what: "refused" }
    const service = container.resolve<GenerationModuleService>(GENERATION_MODULE)
    const pass = await service.gate(asked.model.provider).enter(signal)
    asked_at = new Date()
    const call = { model: answer.model, signal, attempt_id: answer.id }
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

/** Judges the question, before the call. What was said before was judged when it was asked. */
async function isRefused(
  container: MedusaContainer,
  { isFree }: AbstractAiProvider,
  { request }: Asked,
  signal: AbortSignal
): Promise<boolean> {
  const question = [request.turns.at(-1)?.content ?? ""]
  const verdict = isFree ? moderateTextsLocally(question) : await moderatePrompt(container, question, signal)
  return verdict.is_refused
}

function chat(provider: AbstractAiProvider, request: ChatRequest, call: ProviderCall): AsyncIterable<ChatEvent> {
  if (provider.chat) return provider.chat(request, call)
  const message = "The provider does not converse any more."
  throw new ProviderError({ kind: "unavailable", is_surely_not_accepted: true, message })
}

/**
 * Keeps what has come, one save after the other, and stops the answer when somebody asked for it, in whichever process.
 *
 * @returns a function that ends it, and resolves when the last save is done
 */
function saveAsItGrows(knex: Knex, id: string, live: LiveAnswer): () => Promise<void> {
  const over = new AbortController()
  const saving = (async () => {
    let saved = ""
    let savedAt = Date.now()
    while (!over.signal.aborted) {
      await pause(SAVE_MS, undefined, { signal: over.signal }).catch(() => undefined)
      const text = live.text
      if (over.signal.aborted || (text === saved && Date.now() - savedAt < SIGN_OF_LIFE_MS)) continue
      try {
        const stops = await saveProgress(knex, id, text)
        if (stops !== false) live.stop("stopped")
        if (text !== saved) await tellNews(knex, answerTopic(id))
        saved = text
        savedAt = Date.now()
      } catch {
        // The next one makes up for it, and the end keeps all.
      }
    }
  })()
  return () => {
    over.abort()
    return saving
  }
}

async function writeEnd(knex: Knex, id: string, ending: AnswerEnding): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await endAnswer(knex, id, ending)
    } catch (error) {
      if (tries === END_TRIES) throw error
      await pause(FIRST_PAUSE_MS * 2 ** tries)
    }
  }
}
