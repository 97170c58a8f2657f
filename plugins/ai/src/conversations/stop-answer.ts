import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { knexOf } from "../generations/knex-of"
import type { Answer } from "../modules/generation/store/conversation-records"
import { markConversationDeleted } from "../modules/generation/store/conversations"
import { requestStop } from "../modules/generation/store/messages"
import type { Owner } from "../modules/generation/store/records"
import { awaitAnswer } from "./follow-answer"
import { liveAnswers } from "./live-answer"
import { ownAnswer, ownConversation } from "./read-conversations"

/** Another process looks every few seconds whether it shall stop. */
const PATIENCE_MS = 6_000

/**
 * Stops an answer, and with it the bill. One that has ended stays as it is.
 *
 * @returns it as it ended; as it is now, when the process that receives it does not react in time
 * @throws WEBOX_AI_CONVERSATION_NOT_FOUND (404), WEBOX_AI_MESSAGE_NOT_FOUND (404)
 */
export async function stopAnswer(
  container: MedusaContainer,
  owner: Owner,
  { conversation_id, id }: { conversation_id: string; id: string }
): Promise<Answer> {
  const knex = knexOf(container)
  const answer = await ownAnswer(knex, owner, conversation_id, id)
  if (answer.status !== "streaming") return answer
  await stopAnswers(knex, conversation_id, id)
  await awaitAnswer(container, id, AbortSignal.timeout(PATIENCE_MS))
  return ownAnswer(knex, owner, conversation_id, id)
}

/**
 * Takes a conversation out of its owner's list, and stops what still comes.
 *
 * @throws WEBOX_AI_CONVERSATION_NOT_FOUND (404)
 */
export async function deleteConversation(container: MedusaContainer, owner: Owner, id: string): Promise<void> {
  const knex = knexOf(container)
  const conversation = await ownConversation(knex, owner, id)
  await markConversationDeleted(knex, conversation.id)
  await stopAnswers(knex, conversation.id)
}

/** Those that this process receives at once; another one looks by itself. */
async function stopAnswers(knex: Knex, conversationId: string, id?: string): Promise<void> {
  for (const stopped of await requestStop(knex, conversationId, id)) liveAnswers.get(stopped)?.stop("stopped")
}
