import { toCredits } from "../../../../modules/credits/credit-amount"
import type { Conversation, Message } from "../../../../modules/generation/store/conversation-records"
import { messageOf } from "../generations/failure-messages"

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
    quote: quote && {
      credits: toCredits(quote.credits_micros),
      cost_micros: quote.cost_micros,
      currency: quote.currency_code,
    },
    cost: cost && {
      credits: toCredits(cost.credits_micros),
      cost_micros: cost.cost_micros,
      currency: cost.currency_code,
      is_estimated: cost.usd.is_estimated,
    },
    error: error_code === null ? null : { code: error_code, message: messageOf(error_code) },
    created_at,
    ended_at,
  }
}
