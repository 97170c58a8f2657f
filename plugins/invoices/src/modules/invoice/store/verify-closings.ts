import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ChainBreak } from "./verify-chain"

/**
 * Computes the hash of each closing anew and follows their chain: it finds an edit, a deletion, a cut tail, and a chain of documents that was written anew, since a
 * closing names the last ones of its time.
 *
 * @returns the first closing that is not as it was made; null when all are
 */
export async function verifyClosings(knex: Knex): Promise<ChainBreak | null> {
  const { rows } = await knex.raw<{ rows: ChainBreak[] }>(
    `WITH chained AS (
       SELECT closing.*, encode(sha256(convert_to(content, 'UTF8')), 'hex') AS computed,
         lag(sha256, 1, repeat('0', 64)) OVER walk AS before_sha256, lead(position) OVER walk IS NULL AS is_last
       FROM webox_invoice_closing closing WINDOW walk AS (ORDER BY position)
     ), broken AS (
       SELECT position, id, 'edited' AS problem FROM chained WHERE sha256 <> computed
       UNION ALL
       SELECT position, id, 'missing_before' FROM chained WHERE sha256 = computed AND previous_sha256 <> before_sha256
       UNION ALL
       SELECT coalesce(chained.position, 0), chained.id, 'missing_after'
       FROM webox_invoice_closing_head head LEFT JOIN chained ON chained.is_last
       WHERE head.sha256 <> coalesce(chained.sha256, repeat('0', 64))
       UNION ALL
       SELECT chained.position, chained.id, 'other_documents'
       FROM chained, jsonb_to_recordset(content::jsonb -> 'last_documents') AS last (number text, sha256 text)
       WHERE NOT EXISTS (
         SELECT 1 FROM webox_invoice_document document
         WHERE document.number = last.number AND document.sha256 = last.sha256
       )
     )
     SELECT 'closing' AS series, id AS number, problem FROM broken ORDER BY position, problem LIMIT 1`
  )
  return rows[0] ?? null
}
