import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** How the merchant wants conversations led. Nothing is ever changed: the newest counts. */
export interface ChatSetting {
  /** What every model is told first; empty for nothing. */
  system_prompt: string
  /** Where an answer ends at the latest; a model's own limit may come before. What a quote is made for. */
  answer_tokens: number
  created_by: string | null
}

const DEFAULT: ChatSetting = { system_prompt: "", answer_tokens: 4_096, created_by: null }

const COLUMNS = "system_prompt, answer_tokens, created_by"

export async function readChatSetting(knex: Knex): Promise<ChatSetting> {
  const { rows } = await knex.raw<{ rows: ChatSetting[] }>(
    `SELECT ${COLUMNS} FROM webox_ai_chat_setting ORDER BY number DESC LIMIT 1`
  )
  return rows[0] ?? DEFAULT
}

export async function addChatSetting(knex: Knex, setting: ChatSetting): Promise<ChatSetting> {
  const { rows } = await knex.raw<{ rows: ChatSetting[] }>(
    `INSERT INTO webox_ai_chat_setting (system_prompt, answer_tokens, created_by) VALUES (?, ?, ?) RETURNING ${COLUMNS}`,
    [setting.system_prompt, setting.answer_tokens, setting.created_by]
  )
  const [row] = rows
  if (!row) throw new Error("The setting was not written.")
  return row
}
