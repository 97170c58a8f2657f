import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export type FileType = "pdf" | "xml"

/** A file that Medusa's File module holds for a document. */
export interface StoredFile {
  type: FileType
  /** What the File module knows it by. */
  file_id: string
  /** Of its bytes. */
  sha256: string
  size_bytes: number
}

export interface KeptFile extends StoredFile {
  kept_at: Date
}

/** A document's files; none before they were kept. */
export async function filesOf(knex: Knex, documentId: string): Promise<KeptFile[]> {
  const { rows } = await knex.raw<{ rows: KeptFile[] }>(
    `SELECT type, file_id, sha256, size_bytes::float8 AS size_bytes, kept_at FROM webox_invoice_file
     WHERE document_id = ? ORDER BY type`,
    [documentId]
  )
  return rows
}

/**
 * Notes the files of a document, once: of several who come at once, the first stays.
 *
 * @param files one of each type
 * @returns the files that stay: those given, or those of who was first
 */
export async function recordFiles(knex: Knex, documentId: string, files: StoredFile[]): Promise<KeptFile[]> {
  // In the order of their types, in one statement: who comes second waits at the first row, and then leaves all of them.
  const sorted = [...files].sort((left, right) => left.type.localeCompare(right.type))
  await knex.raw(
    `INSERT INTO webox_invoice_file (document_id, type, file_id, sha256, size_bytes)
     VALUES ${sorted.map(() => "(?, ?, ?, ?, ?)").join(", ")} ON CONFLICT (document_id, type) DO NOTHING`,
    sorted.flatMap(({ type, file_id, sha256, size_bytes }) => [documentId, type, file_id, sha256, size_bytes])
  )
  return filesOf(knex, documentId)
}
