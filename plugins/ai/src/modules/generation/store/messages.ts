import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Answer, AnswerEnding, Message, RequestMark } from "./conversation-records"
import type { StoredQuote } from "./records"

const COLUMNS =
  "id, conversation_id, position, role, status, content, provider, model, quote, cost, error_code, created_at, ended_at"

/** What is said in a conversation now, in its order: what was written or answered anew is left out. */
export async function messagesOf(knex: Knex, conversationId: string): Promise<Message[]> {
  const { rows } = await knex.raw<{ rows: Message[] }>(
    `SELECT ${COLUMNS} FROM webox_ai_message WHERE conversation_id = ? AND superseded_at IS NULL ORDER BY position`,
    [conversationId]
  )
  return rows
}

export function findMessage(knex: Knex, conversationId: string, id: string): Promise<Message | undefined> {
  return first(knex, "conversation_id = ? AND id = ?", [conversationId, id])
}

/** The answer that a request got, and what it was asked with. */
export async function findByRequest(
  knex: Knex,
  conversationId: string,
  key: string
): Promise<(Answer & { request_hash: string }) | undefined> {
  const { rows } = await knex.raw<{ rows: (Answer & { request_hash: string })[] }>(
    `SELECT ${COLUMNS}, request_hash FROM webox_ai_message WHERE conversation_id = ? AND request_key = ?`,
    [conversationId, key]
  )
  return rows[0]
}

/** What was asked for an answer: the user's message before it. */
export async function questionOf(knex: Knex, { conversation_id, position }: Message): Promise<Message | undefined> {
  return first(knex, "conversation_id = ? AND position < ? AND role = 'user' ORDER BY position DESC LIMIT 1", [
    conversation_id,
    position,
  ])
}

/** Where a conversation stands now. */
export interface Standing {
  /** The highest place that was ever taken, also by what is superseded; -1 before the first message. */
  highest_position: number
  /** The last message that counts, without what it says. */
  last: Pick<Message, "position" | "status"> | undefined
}

export async function readStanding(knex: Knex, conversationId: string): Promise<Standing> {
  const { rows } = await knex.raw<{ rows: Standing[] }>(
    `SELECT coalesce((SELECT max(position) FROM webox_ai_message WHERE conversation_id = :conversationId), -1) AS highest_position,
       (SELECT jsonb_build_object('position', position, 'status', status) FROM webox_ai_message
        WHERE conversation_id = :conversationId AND superseded_at IS NULL ORDER BY position DESC LIMIT 1) AS last`,
    { conversationId }
  )
  const [{ highest_position, last } = { highest_position: -1, last: undefined }] = rows
  return { highest_position, last: last ?? undefined }
}

/** What is said anew: a question, unless one is asked once more, and the empty answer to it. */
export interface NewExchange {
  conversation_id: string
  /** The place of the first of them. */
  position: number
  /** Undefined when a question is asked once more. */
  question: string | undefined
  provider: string
  model: string
  quote: StoredQuote
  request?: RequestMark | undefined
}

const QUESTION_ROW = "(?, ?, ?, 'user', 'complete', ?, NULL, NULL, NULL, NULL, NULL, now())"
const ANSWER_ROW = "(?, ?, ?, 'assistant', 'streaming', '', ?, ?, ?::jsonb, ?, ?, NULL)"

/** Written, and committed, before the provider is called. */
export async function insertExchange(
  transaction: Knex,
  { conversation_id, position, question, ...made }: NewExchange
): Promise<{ user_message: Message | undefined; message: Answer }> {
  const isAsked = question !== undefined
  const placed = (place: number) => [generateEntityId(undefined, "msg"), conversation_id, place]
  const { provider, model, quote, request } = made
  const answer = [provider, model, JSON.stringify(quote), request?.key ?? null, request?.hash ?? null]
  const { rows } = await transaction.raw<{ rows: Message[] }>(
    `INSERT INTO webox_ai_message
       (id, conversation_id, position, role, status, content, provider, model, quote, request_key, request_hash, ended_at)
     VALUES ${isAsked ? `${QUESTION_ROW}, ${ANSWER_ROW}` : ANSWER_ROW} RETURNING ${COLUMNS}`,
    [...(isAsked ? [...placed(position), question] : []), ...placed(position + Number(isAsked)), ...answer]
  )
  const message = rows.find(({ role }) => role === "assistant")
  if (!message) throw new Error("The answer was not written.")
  return { user_message: rows.find(({ role }) => role === "user"), message: message as Answer }
}

/** Goes on with another model, which stands in: what has ended stays. */
export async function replaceAnswerModel(
  transaction: Knex,
  id: string,
  { provider, model, quote }: Pick<Answer, "provider" | "model" | "quote">
): Promise<void> {
  await transaction.raw(
    "UPDATE webox_ai_message SET provider = ?, model = ?, quote = ?::jsonb WHERE id = ? AND ended_at IS NULL",
    [provider, model, JSON.stringify(quote), id]
  )
}

/** Takes what is said from a place on out of the conversation. It is kept: it was paid. */
export async function supersedeFrom(transaction: Knex, conversationId: string, position: number): Promise<void> {
  await transaction.raw(
    "UPDATE webox_ai_message SET superseded_at = now() WHERE conversation_id = ? AND position >= ? AND superseded_at IS NULL",
    [conversationId, position]
  )
}

/** Keeps what has come so far, which is also a sign of life. @returns whether it shall stop; undefined when it has ended */
export async function saveProgress(knex: Knex, id: string, content: string): Promise<boolean | undefined> {
  const { rows } = await knex.raw<{ rows: { stops: boolean }[] }>(
    `UPDATE webox_ai_message SET content = ?, seen_at = now() WHERE id = ? AND status = 'streaming'
     RETURNING stop_requested_at IS NOT NULL AS stops`,
    [content, id]
  )
  return rows[0]?.stops
}

/**
 * Asks for a stop; what has ended stays.
 *
 * @param id all answers of the conversation, when none is named
 * @returns the answers that shall stop
 */
export async function requestStop(knex: Knex, conversationId: string, id: string | null = null): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `UPDATE webox_ai_message SET stop_requested_at = coalesce(stop_requested_at, now())
     WHERE conversation_id = :conversationId AND status = 'streaming' AND (:id::text IS NULL OR id = :id)
     RETURNING id`,
    { conversationId, id }
  )
  return rows.map((row) => row.id)
}

/** How far an answer is. */
export async function readAnswerText(knex: Knex, id: string): Promise<Pick<Answer, "status" | "content"> | undefined> {
  const { rows } = await knex.raw<{ rows: Pick<Answer, "status" | "content">[] }>(
    "SELECT status, content FROM webox_ai_message WHERE id = ?",
    [id]
  )
  return rows[0]
}

/** Locks an answer until the transaction ends. */
export async function lockAnswer(
  transaction: Knex,
  id: string
): Promise<(Answer & { customer_id: string | null }) | undefined> {
  const { rows } = await transaction.raw<{ rows: (Answer & { customer_id: string | null })[] }>(
    `SELECT ${COLUMNS}, (SELECT customer_id FROM webox_ai_conversation WHERE id = conversation_id) AS customer_id
     FROM webox_ai_message WHERE id = ? FOR NO KEY UPDATE`,
    [id]
  )
  return rows[0]
}

/** Longer ones are cut: a provider may send a page of HTML. */
const LONGEST_MESSAGE = 1_000

/** What a provider said to a failed call, as it is kept: Postgres keeps no NUL in a text. */
export function storedErrorMessage(message: string): string {
  return message.slice(0, LONGEST_MESSAGE).replaceAll("\0", "")
}

export async function markAnswerEnded(transaction: Knex, id: string, end: AnswerEnding): Promise<void> {
  await transaction.raw(
    `UPDATE webox_ai_message SET status = ?, content = ?, cost = ?::jsonb, error_code = ?, usage = ?::jsonb, provider_reference = ?,
       error_kind = ?, error_message = ?, asked_at = ?, ended_at = now() WHERE id = ? AND ended_at IS NULL`,
    [
      end.status,
      end.content,
      end.cost && JSON.stringify(end.cost),
      end.error_code ?? null,
      end.usage ? JSON.stringify(end.usage) : null,
      end.provider_reference ?? null,
      end.error_kind ?? null,
      end.error_message === undefined ? null : storedErrorMessage(end.error_message),
      end.asked_at ?? null,
      id,
    ]
  )
}

/** Answers that nobody receives any more: their process gave no sign of life for a minute. */
export async function strandedAnswers(
  knex: Knex,
  { after = "", limit }: { after?: string | undefined; limit: number }
): Promise<Pick<Answer, "id" | "content">[]> {
  const { rows } = await knex.raw<{ rows: Pick<Answer, "id" | "content">[] }>(
    `SELECT id, content FROM webox_ai_message WHERE status = 'streaming' AND seen_at < now() - interval '1 minute' AND id > ?
     ORDER BY id LIMIT ?`,
    [after, limit]
  )
  return rows
}

async function first(knex: Knex, where: string, bindings: (string | number)[]): Promise<Message | undefined> {
  const { rows } = await knex.raw<{ rows: Message[] }>(
    `SELECT ${COLUMNS} FROM webox_ai_message WHERE ${where}`,
    bindings
  )
  return rows[0]
}
