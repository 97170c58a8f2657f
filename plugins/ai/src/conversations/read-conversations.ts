import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generationErrors } from "../modules/generation"
import type { Answer, Conversation, Message } from "../modules/generation/store/conversation-records"
import { findConversation } from "../modules/generation/store/conversations"
import { findMessage } from "../modules/generation/store/messages"
import type { Owner } from "../modules/generation/store/records"

/** @throws WEBOX_AI_CONVERSATION_NOT_FOUND (404), also for somebody else's */
export async function ownConversation(knex: Knex, owner: Owner, id: string): Promise<Conversation> {
  const conversation = await findConversation(knex, owner, id)
  if (!conversation) throw generationErrors.WEBOX_AI_CONVERSATION_NOT_FOUND()
  return conversation
}

/** @throws WEBOX_AI_CONVERSATION_NOT_FOUND (404), WEBOX_AI_MESSAGE_NOT_FOUND (404), also for a message of the user */
export async function ownAnswer(knex: Knex, owner: Owner, conversationId: string, id: string): Promise<Answer> {
  const conversation = await ownConversation(knex, owner, conversationId)
  const message = await findMessage(knex, conversation.id, id)
  if (!message || !isAnswer(message)) throw generationErrors.WEBOX_AI_MESSAGE_NOT_FOUND()
  return message
}

export function isAnswer(message: Message): message is Answer {
  return message.role === "assistant"
}
