import type { Conversation, Message } from "../../../../modules/generation/store/conversation-records"
import { messageOf } from "../generations/failure-messages"
import { presentCost, presentQuote } from "../present-price"

/** A conversation as its owner sees it. `provider` and `model` are those that answered last. */
export function presentConversation({ id, title, provider, model, created_at, updated_at }: Conversation) {
  return { id, title, provider, model, created_at, updated_at }
}

/** A message as its owner sees it. */
export function presentMessage(message: Message) {
  const { id, role, status, content, provider, model, quote, cost, error_code, created_at, ended_at } = message
  return {
    id,
    role,
    status,
    content,
    provider,
    model,
    quote: quote && presentQuote(quote),
    cost: cost && presentCost(cost),
    error: error_code === null ? null : { code: error_code, message: messageOf(error_code) },
    created_at,
    ended_at,
  }
}
