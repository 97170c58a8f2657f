import "server-only"
import { askBackend, openBackend, orMissing } from "../backend"
import { throwEnded } from "../session"

export interface Conversation {
  id: string
  title: string | null
  /** The model that answered last. */
  provider: string | null
  model: string | null
  updated_at: string
}

export interface ChatMessage {
  id: string
  role: "user" | "assistant"
  status: "complete" | "streaming" | "stopped" | "failed" | "refused" | "interrupted"
  content: string
  provider: string | null
  provider_name: string | null
  model: string | null
  quote: { credits: number } | null
  cost: { credits: number; is_estimated: boolean } | null
  error: { code: string } | null
}

export interface ConversationPage {
  conversations: Conversation[]
  has_more: boolean
  next_cursor: string | null
}

/** Which model shall answer, and for how many credits at most. */
export interface Asked {
  provider: string
  model: string
  max_credits: number
}

const path = "/store/ai/conversations"

/** Whether a text may be the id of a conversation or of a message. */
export function isChatId(text: string): boolean {
  return /^\w{1,80}$/.test(text)
}

/** One's own, newest first. Undefined when the cursor is none. @throws SessionEndedError */
export function listConversations(token: string, cursor: string | undefined): Promise<ConversationPage | undefined> {
  const query = { limit: 20, cursor }
  return orMissing(askBackend<ConversationPage>(path, { query, token }).catch(throwEnded))
}

/** One of one's own with what was said in it, or undefined. @throws SessionEndedError */
export async function findConversation(
  token: string,
  id: string
): Promise<{ conversation: Conversation; messages: ChatMessage[] } | undefined> {
  if (!isChatId(id)) return undefined
  return orMissing(
    askBackend<{ conversation: Conversation; messages: ChatMessage[] }>(`${path}/${id}`, { token }).catch(throwEnded)
  )
}

/** @throws SessionEndedError, BackendError @returns its id */
export async function startConversation(token: string, title: string): Promise<string> {
  const body = { title }
  const answer = await askBackend<{ conversation: Conversation }>(path, { method: "POST", token, body }).catch(
    throwEnded
  )
  return answer.conversation.id
}

/** @throws SessionEndedError, BackendError */
export async function renameConversation(token: string, id: string, title: string): Promise<void> {
  await askBackend(`${path}/${id}`, { method: "POST", token, body: { title } }).catch(throwEnded)
}

/** @throws SessionEndedError, BackendError */
export async function removeConversation(token: string, id: string): Promise<void> {
  await askBackend(`${path}/${id}`, { method: "DELETE", token }).catch(throwEnded)
}

/**
 * Says something, instead of an earlier message if one is named, and has it answered. The answer is not waited for: it goes on by
 * itself, and is followed by its events.
 * @param attempt names the press of the button: sent twice, it is said once
 * @throws SessionEndedError, BackendError
 */
export function sayInConversation(
  token: string,
  id: string,
  said: Asked & { content: string; replaces?: string },
  attempt: string
): Promise<void> {
  return begin(`${path}/${id}/messages`, token, said, attempt)
}

/** Has a question answered once more. @param messageId of the first answer @throws SessionEndedError, BackendError */
export function answerAnew(token: string, id: string, messageId: string, asked: Asked, attempt: string): Promise<void> {
  return begin(`${path}/${id}/messages/${messageId}/regenerate`, token, asked, attempt)
}

/** Stops an answer, and with it the bill. @throws SessionEndedError, BackendError */
export async function stopAnswer(token: string, id: string, messageId: string): Promise<void> {
  await askBackend(`${path}/${id}/messages/${messageId}/stop`, { method: "POST", token }).catch(throwEnded)
}

/** The backend answers with a stream once the answer has begun: that is all there is to know here. */
async function begin(at: string, token: string, body: object, attempt: string): Promise<void> {
  const headers = { "idempotency-key": attempt, accept: "text/event-stream" }
  const stream = await openBackend(at, { method: "POST", token, body, headers }).catch(throwEnded)
  await stream.body?.cancel()
}
