import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { kitErrors } from "@webox/kit/http"
import { tellOfBudgets } from "../budgets/tell-of-budgets"
import { budgetUseOf } from "../generations/budget-use"
import { knexOf } from "../generations/knex-of"
import { quoteWork, readTariff, storedQuote, type GenerationQuote } from "../generations/quote-generation"
import { placeHold, toCredits } from "../modules/credits"
import { GENERATION_MODULE, generationErrors, type GenerationModuleService } from "../modules/generation"
import type { CatalogueModel } from "../modules/generation/catalogue"
import { reserveBudgets } from "../modules/generation/budgets/budget-uses"
import { readChatSetting, type ChatSetting } from "../modules/generation/settings/chat-settings"
import type { Answer, Conversation, Message, RequestMark } from "../modules/generation/store/conversation-records"
import { markAnswering } from "../modules/generation/store/conversations"
import {
  findByRequest,
  insertExchange,
  messagesOf,
  questionOf,
  readStanding,
  supersedeFrom,
} from "../modules/generation/store/messages"
import type { Owner } from "../modules/generation/store/records"
import type { Work } from "../modules/generation/work"
import type { StandIns } from "./answer-fallback"
import { ANSWER_REFERENCE, answerHoldKey } from "./answer-key"
import { answerWork, withoutRefused } from "./answer-turns"
import { LiveAnswer } from "./live-answer"
import { QuestionModeration } from "./question-moderation"
import { ownConversation } from "./read-conversations"
import { runAnswer } from "./run-answer"
import { titleOf } from "./title-of"

/** A conversation with more than that is begun anew: no model remembers so much, and no page shows it. */
const MOST_MESSAGES = 500

/** What is asked: something new, something else in place of a question, or a question once more. */
export type Question = { content: string; replaces?: string | undefined } | { regenerates: string }

export interface AnswerRequest {
  owner: Owner
  conversation_id: string
  question: Question
  /** Left out: the one that answered last, else the shop's choice. */
  provider?: string | undefined
  model?: string | undefined
  /** Micro-credits that the customer agrees to at most. */
  max_credits_micros?: number | undefined
  /** Makes the request one: the same again finds its answer, however far that is. */
  request?: RequestMark | undefined
}

/** An answer that has begun, with the question. */
export interface Exchanged {
  user_message: Message | undefined
  message: Answer
}

/**
 * Asks a model for the next answer of a conversation. The question, the empty answer and the hold of what it costs at most
 * are committed before the provider is called; then the answer comes, whether or not anybody waits for it: see
 * `followAnswer`.
 *
 * @throws WEBOX_AI_CONVERSATION_NOT_FOUND (404), WEBOX_AI_MESSAGE_NOT_FOUND (404), WEBOX_AI_CONVERSATION_BUSY (409) while
 *   another answer comes, WEBOX_AI_CONVERSATION_FULL (409), WEBOX_AI_PRICE_ABOVE_LIMIT (409), WEBOX_CREDITS_NOT_ENOUGH
 *   (402), WEBOX_IDEMPOTENCY_KEY_REUSED (422), and as `reserveBudgets` and `quoteWork` do
 */
export async function startAnswer(container: MedusaContainer, request: AnswerRequest): Promise<Exchanged> {
  const knex = knexOf(container)
  // All that is read is read at once: the first words wait for it.
  const [conversation, messages, setting, tariff] = await Promise.all([
    ownConversation(knex, request.owner, request.conversation_id),
    messagesOf(knex, request.conversation_id),
    readChatSetting(knex),
    readTariff(container),
  ])
  const earlier = await earlierAnswer(knex, conversation, request)
  if (earlier) return earlier

  const place = placeOf(messages, request.question)
  if (place.before.length >= MOST_MESSAGES) throw generationErrors.WEBOX_AI_CONVERSATION_FULL({ most: MOST_MESSAGES })
  const said = [...withoutRefused(place.before), { role: "user" as const, content: place.content }]
  const quoted = quoteWork(tariff, choiceFor(request, conversation), (model) => workFor(model, said, setting))
  const { max_credits_micros } = request
  if (max_credits_micros !== undefined && quoted.credits_micros > max_credits_micros) {
    throw generationErrors.WEBOX_AI_PRICE_ABOVE_LIMIT({ credits: toCredits(quoted.credits_micros) })
  }

  const last = messages.at(-1)?.position ?? -1
  return beginAndRun(container, { conversation, request, place, quoted, last }, (model) =>
    answerWork(model, said, setting)
  )
}

/** The same request again gets the answer that it got before. */
async function earlierAnswer(
  knex: Knex,
  { id }: Conversation,
  { request }: AnswerRequest
): Promise<Exchanged | undefined> {
  const message = request && (await findByRequest(knex, id, request.key))
  if (!message) return undefined
  if (message.request_hash !== request.hash) throw kitErrors.WEBOX_IDEMPOTENCY_KEY_REUSED()
  return { user_message: await questionOf(knex, message), message }
}

/** Where a question stands: what was said before it, and from which place on the conversation is said anew. */
interface Place {
  before: Message[]
  content: string
  /** Undefined when nothing is replaced. */
  supersedes_from: number | undefined
  /** The question that is asked once more. */
  kept_question: Message | undefined
}

function placeOf(messages: Message[], question: Question): Place {
  if ("regenerates" in question) {
    const answer = messages.findIndex(({ id, role }) => id === question.regenerates && role === "assistant")
    const kept = messages[answer - 1]
    if (!kept || kept.role !== "user") throw generationErrors.WEBOX_AI_MESSAGE_NOT_FOUND()
    const before = messages.slice(0, answer - 1)
    return { before, content: kept.content, supersedes_from: messages[answer]?.position, kept_question: kept }
  }
  const { content, replaces } = question
  if (replaces === undefined) {
    return { before: messages, content, supersedes_from: undefined, kept_question: undefined }
  }
  const index = messages.findIndex(({ id, role }) => id === replaces && role === "user")
  if (index < 0) throw generationErrors.WEBOX_AI_MESSAGE_NOT_FOUND()
  const before = messages.slice(0, index)
  return { before, content, supersedes_from: messages[index]?.position, kept_question: undefined }
}

function choiceFor({ provider, model }: AnswerRequest, conversation: Conversation) {
  const isChosen = provider !== undefined || model !== undefined
  const last = { provider: conversation.provider ?? undefined, model: conversation.model ?? undefined }
  return { kind: "chat" as const, ...(isChosen ? { provider, model } : last) }
}

function workFor(model: CatalogueModel, said: Pick<Message, "role" | "content">[], setting: ChatSetting): Work {
  if (model.capability !== "chat") throw new Error(`${model.id} does not converse.`)
  return answerWork(model, said, setting)
}

/** The question is judged while it is written down; when it is not, nobody waits for the verdict. */
async function beginAndRun(
  container: MedusaContainer,
  beginning: Beginning,
  workFor: StandIns["workFor"]
): Promise<Exchanged> {
  const { offer, work } = beginning.quoted
  if (work.kind !== "chat") throw new Error(`${offer.key} was quoted, and does not converse.`)
  const { model, request } = work
  const live = new LiveAnswer()
  const moderation = new QuestionModeration(container, request.turns.at(-1)?.content ?? "", live.signal)
  moderation.beginFor(container.resolve<GenerationModuleService>(GENERATION_MODULE).provider(model.provider))
  let isRunning = false
  try {
    const { is_new, ...exchanged } = await tellOfBudgets(container, () => begin(knexOf(container), beginning))
    isRunning = is_new
    if (is_new) {
      const { id, quote } = exchanged.message
      const standIns = { keys: offer.fallbacks, workFor }
      void runAnswer(container, { id, asked: { model, request, quote }, standIns, live, moderation })
    }
    return exchanged
  } finally {
    if (!isRunning) live.stop("stopped")
  }
}

interface Beginning {
  conversation: Conversation
  request: AnswerRequest
  place: Place
  quoted: GenerationQuote
  /** The last place when the conversation was read. */
  last: number
}

function begin(knex: Knex, beginning: Beginning): Promise<Exchanged & { is_new: boolean }> {
  const { conversation, request, place, quoted, last } = beginning
  const { id: conversation_id } = conversation
  const { provider, id: model } = quoted.offer.model
  return knex.transaction(async (transaction) => {
    await markAnswering(transaction, conversation_id, { title: titleOf(place.content), provider, model })
    const earlier = await earlierAnswer(transaction, conversation, request)
    if (earlier) return { ...earlier, is_new: false }
    const now = await readStanding(transaction, conversation_id)
    if (now.last?.status === "streaming" || (now.last?.position ?? -1) !== last)
      throw generationErrors.WEBOX_AI_CONVERSATION_BUSY()

    if (place.supersedes_from !== undefined) await supersedeFrom(transaction, conversation_id, place.supersedes_from)
    const { user_message, message } = await insertExchange(transaction, {
      conversation_id,
      position: now.highest_position + 1,
      question: place.kept_question ? undefined : place.content,
      provider,
      model,
      quote: storedQuote(quoted),
      request: request.request,
    })
    await hold(transaction, request.owner, message)
    await reserveBudgets(transaction, budgetUseOf({ ...message, customer_id: conversation.customer_id }))
    return { user_message: place.kept_question ?? user_message, message, is_new: true }
  })
}

async function hold(transaction: Knex, owner: Owner, { id, quote }: Answer): Promise<void> {
  if (!("customer_id" in owner) || quote.credits_micros === 0) return
  await placeHold(transaction, {
    customer_id: owner.customer_id,
    amount_micros: quote.credits_micros,
    key: answerHoldKey(id),
    reference: { type: ANSWER_REFERENCE, id },
  })
}
