import type { ProviderErrorKind, Usage } from "../../../provider"
import type { StoredCost, StoredQuote } from "./records"

export interface Conversation {
  id: string
  customer_id: string | null
  user_id: string | null
  title: string | null
  /** The model that was asked last, or that was chosen for the first answer; not one that stood in. */
  provider: string | null
  model: string | null
  created_at: Date
  updated_at: Date
}

/**
 * Where a message is. What a user wrote is complete; an answer is `streaming` until it ends. `interrupted`: the process
 * that received it died.
 */
export type MessageStatus = "streaming" | "complete" | "stopped" | "failed" | "refused" | "interrupted"

export type AnswerEnd = Exclude<MessageStatus, "streaming">

export interface Message {
  id: string
  conversation_id: string
  /** Its place in the conversation, from 0. A place is never taken twice. */
  position: number
  role: "user" | "assistant"
  status: MessageStatus
  /** Of an answer that is streaming: what has come so far, as of some moment ago. */
  content: string
  /** Of an answer alone, like what follows. */
  provider: string | null
  model: string | null
  quote: StoredQuote | null
  cost: StoredCost | null
  error_code: string | null
  created_at: Date
  ended_at: Date | null
}

/** An answer: a message of a model. */
export type Answer = Message & { role: "assistant"; provider: string; model: string; quote: StoredQuote }

/** How an answer ended. */
export interface AnswerEnding {
  status: AnswerEnd
  content: string
  cost: StoredCost | null
  error_code?: string | undefined
  usage?: Usage | undefined
  provider_reference?: string | undefined
  /** When the provider was asked; undefined when it was not. */
  asked_at?: Date | undefined
  error_kind?: ProviderErrorKind
  /** For the merchant alone. */
  error_message?: string
}

/** What makes a request the same as one before: the client's key for it, and what it asked. */
export interface RequestMark {
  key: string
  hash: string
}
