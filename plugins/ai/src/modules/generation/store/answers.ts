import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MadeFile, MediaResult } from "../../../provider"

/** An answer as it is kept: of a file that came as bytes, they are in a table of their own. */
interface KeptAnswer extends Omit<MediaResult, "files"> {
  files: { url?: string; allowed_hosts?: readonly string[]; mime_type?: string | undefined }[]
}

/**
 * Keeps what a provider answered, files and all, before anything else is done with it. The headers of a file's address may
 * hold a key, and are not kept.
 *
 * @returns false when the attempt was given up meanwhile: its generation has ended
 */
export function keepAnswer(knex: Knex, attemptId: string, { files, ...rest }: MediaResult): Promise<boolean> {
  const answer: KeptAnswer = { ...rest, files: files.map(placeOf) }
  return knex.transaction(async (transaction) => {
    const { rowCount } = await transaction.raw<{ rowCount: number }>(
      `UPDATE webox_ai_attempt SET state = 'answered', answer = ?::jsonb WHERE id = ? AND state = 'sending'`,
      [JSON.stringify(answer), attemptId]
    )
    if (rowCount === 0) return false
    for (const [position, file] of files.entries()) {
      if (!("content" in file)) continue
      await transaction.raw(`INSERT INTO webox_ai_answer_file (attempt_id, position, content) VALUES (?, ?, ?)`, [
        attemptId,
        position,
        file.content,
      ])
    }
    return true
  })
}

/** The answer of an attempt, as it was kept. @throws Error when there is none */
export async function readAnswer(knex: Knex, attemptId: string): Promise<MediaResult> {
  const { rows } = await knex.raw<{ rows: { answer: KeptAnswer | null }[] }>(
    `SELECT answer FROM webox_ai_attempt WHERE id = ?`,
    [attemptId]
  )
  const answer = rows[0]?.answer
  if (!answer) throw new Error(`The attempt ${attemptId} has no answer.`)
  const { rows: contents } = await knex.raw<{ rows: { position: number; content: Buffer }[] }>(
    `SELECT position, content FROM webox_ai_answer_file WHERE attempt_id = ?`,
    [attemptId]
  )
  const { files, ...rest } = answer
  return {
    ...rest,
    files: files.map((file, position) =>
      fileOf(
        file,
        contents.find((one) => one.position === position)
      )
    ),
  }
}

/** The files are with their generation now, or nobody wants them any more. */
export async function forgetAnswerFiles(transaction: Knex, attemptId: string): Promise<void> {
  await transaction.raw(`DELETE FROM webox_ai_answer_file WHERE attempt_id = ?`, [attemptId])
}

function placeOf(file: MadeFile): KeptAnswer["files"][number] {
  const { mime_type } = file
  return "content" in file ? { mime_type } : { url: file.url, allowed_hosts: file.allowed_hosts, mime_type }
}

function fileOf(
  { url, allowed_hosts = [], mime_type }: KeptAnswer["files"][number],
  kept?: { content: Buffer }
): MadeFile {
  const type = mime_type === undefined ? {} : { mime_type }
  if (kept) return { content: kept.content, ...type }
  if (url === undefined) throw new Error("A file of the answer has neither bytes nor an address.")
  return { url, allowed_hosts, ...type }
}
