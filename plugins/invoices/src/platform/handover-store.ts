import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The id of the workflow that hands a document to the platform. */
export const HAND_OVER_INVOICE = "webox-hand-over-invoice"

/** Where a document is on its way to the platform; `failed`: its job was given up, which the page of background jobs explains. */
export interface DocumentHandover {
  state: "handed_over" | "waiting" | "failed"
  asked_at: Date
  handed_over_at: Date | null
}

/** Notes that a document is to be handed over, once. */
export async function insertHandover(transaction: Knex, documentId: string): Promise<void> {
  await transaction.raw(
    `INSERT INTO webox_invoice_handover (document_id) VALUES (?) ON CONFLICT (document_id) DO NOTHING`,
    [documentId]
  )
}

export async function markHandedOver(knex: Knex, documentId: string): Promise<void> {
  await knex.raw(
    `UPDATE webox_invoice_handover SET handed_over_at = clock_timestamp()
     WHERE document_id = ? AND handed_over_at IS NULL`,
    [documentId]
  )
}

/** Documents that were issued from a day on and never asked to be handed over, in the order of their ids. */
export async function findDocumentsToHandOver(
  knex: Knex,
  { since, after = "", limit }: { since: string; after?: string | undefined; limit: number }
): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `SELECT document.id FROM webox_invoice_document document
     WHERE document.issued_on >= ?::date AND document.id > ?
       AND NOT EXISTS (SELECT 1 FROM webox_invoice_handover handover WHERE handover.document_id = document.id)
     ORDER BY document.id LIMIT ?`,
    [since, after, limit]
  )
  return rows.map(({ id }) => id)
}

/** By the document's id; those that were never to be handed over are not in it. */
export async function handoversOf(knex: Knex, documentIds: string[]): Promise<Map<string, DocumentHandover>> {
  const { rows } = await knex.raw<{ rows: (DocumentHandover & { document_id: string })[] }>(
    `SELECT handover.document_id, handover.asked_at, handover.handed_over_at,
       CASE WHEN handover.handed_over_at IS NOT NULL THEN 'handed_over'
         WHEN job.state IN ('dead', 'dropped') THEN 'failed' ELSE 'waiting' END AS state
     FROM webox_invoice_handover handover
     LEFT JOIN webox_job job ON job.workflow_id = ? AND job.key = handover.document_id
     WHERE handover.document_id = ANY(?)`,
    [HAND_OVER_INVOICE, documentIds]
  )
  return new Map(rows.map(({ document_id, ...handover }) => [document_id, handover]))
}
