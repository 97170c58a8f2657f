import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Conversation } from "./conversation-records"
import { ownerColumn } from "./owner-column"
import type { Owner } from "./records"

const COLUMNS = "id, customer_id, user_id, title, provider, model, created_at, updated_at"

export type NewConversation = Partial<Record<"title" | "provider" | "model", string | undefined>>

export async function insertConversation(knex: Knex, owner: Owner, made: NewConversation): Promise<Conversation> {
  const { column, value } = ownerColumn(owner)
  const { title = null, provider = null, model = null } = made
  const { rows } = await knex.raw<{ rows: Conversation[] }>(
    `INSERT INTO webox_ai_conversation (id, ${column}, title, provider, model) VALUES (?, ?, ?, ?, ?) RETURNING ${COLUMNS}`,
    [generateEntityId(undefined, "conv"), value, title, provider, model]
  )
  const [row] = rows
  if (!row) throw new Error("The conversation was not written.")
  return row
}

/** A conversation of this owner that was not deleted. */
export async function findConversation(knex: Knex, owner: Owner, id: string): Promise<Conversation | undefined> {
  const { column, value } = ownerColumn(owner)
  const { rows } = await knex.raw<{ rows: Conversation[] }>(
    `SELECT ${COLUMNS} FROM webox_ai_conversation WHERE id = ? AND ${column} = ? AND deleted_at IS NULL`,
    [id, value]
  )
  return rows[0]
}

/** Newest first: ids grow with time. @param after the id of the last one of the page before */
export async function pageConversations(
  knex: Knex,
  owner: Owner,
  { after = null, limit }: { after?: string | null | undefined; limit: number }
): Promise<Conversation[]> {
  const { column, value } = ownerColumn(owner)
  const { rows } = await knex.raw<{ rows: Conversation[] }>(
    `SELECT ${COLUMNS} FROM webox_ai_conversation
     WHERE ${column} = :value AND deleted_at IS NULL AND (:after::text IS NULL OR id < :after) ORDER BY id DESC LIMIT :limit`,
    { value, after, limit }
  )
  return rows
}

export async function renameConversation(knex: Knex, id: string, title: string): Promise<void> {
  await knex.raw("UPDATE webox_ai_conversation SET title = ?, updated_at = now() WHERE id = ?", [title, id])
}

/**
 * Notes which model answers now; a conversation without a title takes the one that is given. Locks the conversation until the transaction
 * ends: what is said in it comes one after the other.
 */
export async function markAnswering(
  transaction: Knex,
  id: string,
  { title, provider, model }: Record<"title" | "provider" | "model", string>
): Promise<void> {
  await transaction.raw(
    "UPDATE webox_ai_conversation SET title = coalesce(title, ?), provider = ?, model = ?, updated_at = now() WHERE id = ?",
    [title, provider, model, id]
  )
}

export async function markConversationDeleted(knex: Knex, id: string): Promise<void> {
  await knex.raw("UPDATE webox_ai_conversation SET deleted_at = now() WHERE id = ? AND deleted_at IS NULL", [id])
}
