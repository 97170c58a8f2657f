import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The id of the workflow that follows the issue of a document. */
export const ARCHIVE_DOCUMENT = "webox-archive-invoice"

/** Finds the documents of a week for which that job was not asked, in the order of their ids. */
export async function findDocumentsToArchive(
  knex: Knex,
  { after = "", limit }: { after?: string | undefined; limit: number }
): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `SELECT document.id FROM webox_invoice_document document
     WHERE document.issued_at > now() - interval '7 days' AND document.id > ?
       AND NOT EXISTS (SELECT 1 FROM webox_job job WHERE job.workflow_id = ? AND job.key = document.id)
     ORDER BY document.id LIMIT ?`,
    [after, ARCHIVE_DOCUMENT, limit]
  )
  return rows.map(({ id }) => id)
}
