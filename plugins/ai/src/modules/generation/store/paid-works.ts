import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Capability } from "../../../provider"

/** What a customer's credits were spent on: a generation, or an answer in a conversation. */
export interface PaidWork {
  /** The generation's or the answer's: the id of the reference in the ledger. */
  id: string
  kind: Capability
  provider: string
  model: string
  /** How the prompt, or the spoken text, begins; the title of a conversation. Empty once its owner has deleted it. */
  words: string
  /** The answer's. */
  conversation_id: string | null
  is_deleted: boolean
}

/** Of a text that may be long, as much as a title is made of. */
const CHARACTERS = 200

/** What these are that one customer paid for, by their ids, in one query; what is somebody else's is left out. */
export async function readPaidWorks(knex: Knex, customer_id: string, ids: string[]): Promise<Map<string, PaidWork>> {
  if (ids.length === 0) return new Map()
  const { rows } = await knex.raw<{ rows: PaidWork[] }>(
    `SELECT work.id, work.kind, work.provider, work.model, work.conversation_id, work.deleted_at IS NOT NULL AS is_deleted,
       CASE WHEN work.deleted_at IS NULL THEN left(work.words, :characters) ELSE '' END AS words
     FROM (
       SELECT id, kind, provider, model, NULL AS conversation_id, deleted_at, customer_id,
         coalesce(input ->> 'prompt', input ->> 'text', '') AS words
       FROM webox_ai_generation WHERE id = ANY(:ids)
       UNION ALL
       SELECT message.id, 'chat', message.provider, message.model, conversation.id, conversation.deleted_at,
         conversation.customer_id, coalesce(conversation.title, '')
       FROM webox_ai_message message JOIN webox_ai_conversation conversation ON conversation.id = message.conversation_id
       WHERE message.id = ANY(:ids)
     ) work WHERE work.customer_id = :customer_id`,
    { ids, customer_id, characters: CHARACTERS }
  )
  return new Map(rows.map((row) => [row.id, row]))
}
