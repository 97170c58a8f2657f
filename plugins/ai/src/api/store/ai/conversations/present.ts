import type { Conversation, Message } from "../../../../modules/generation/store/conversation-records"
import { messageOf } from "../generations/failure-messages"
import type { ProviderNames } from "../provider-names"
import { presentCost, presentQuote } from "../present-price"

/** A conversation as its owner sees it. `provider` and `model` are those that answered last. */
export function presentConversation(conversation: Conversation, nameOf: ProviderNames) {
  const { id, title, provider, model, created_at, updated_at } = conversation
  return { id, title, provider, provider_name: provider && nameOf(provider), model, created_at, updated_at }
}

/** A message as its owner sees it. */
export function presentMessage(message: Message, nameOf: ProviderNames) {
  const { id, role, status, content, provider, model, quote, cost, error_code, created_at, ended_at } = message
  return {
    id,
    role,
    status,
    content,
    provider,
    provider_name: provider && nameOf(provider),
    model,
    quote: quote && presentQuote(quote),
    cost: cost && presentCost(cost),
    error: error_code === null ? null : { code: error_code, message: messageOf(error_code) },
    created_at,
    ended_at,
  }
}
