import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Where } from "./find-orders-to-invoice"

/** The id of the workflow that issues a refund's credit note. */
export const ISSUE_CREDIT_NOTE = "webox-issue-credit-note"

/** A refund, with the order that it is of. */
export interface Refund {
  order_id: string
  currency_code: string
  provider_id: string
  /** A decimal, gross. */
  amount: string
  created_at: Date
}

/**
 * What a refund is of. Medusa writes a refund's row before it asks the provider, and deletes it when the provider refuses. That
 * the provider has answered is said afterwards: by a transaction of the order, which names the refund, or the payment when
 * several were refunded together; or by the order's cancellation, whose refunds come before it.
 */
const DONE_REFUNDS = `refund
  JOIN payment ON payment.id = refund.payment_id
  JOIN order_payment_collection link ON link.payment_collection_id = payment.payment_collection_id AND link.deleted_at IS NULL
  JOIN "order" o ON o.id = link.order_id AND o.deleted_at IS NULL
  WHERE refund.deleted_at IS NULL AND (
    o.canceled_at >= refund.created_at OR EXISTS (
      SELECT 1 FROM order_transaction done WHERE done.order_id = o.id AND done.deleted_at IS NULL AND done.reference = 'refund'
        AND (done.reference_id = refund.id OR (done.reference_id = payment.id AND done.created_at >= refund.created_at))
    )
  )`

/**
 * Finds refunds that the provider has made, of orders that have an invoice, for which there is no credit note and for which
 * no job was asked yet, in the order of their ids.
 *
 * Refunds are the truth: events name a payment alone, and cancelling refunds without one. It reads the tables of several
 * modules in one statement, and only reads.
 */
export async function findRefundsToCredit(
  knex: Knex,
  where: Where,
  { after = "", limit }: { after?: string | undefined; limit: number }
): Promise<string[]> {
  const isNamed = typeof where === "object"
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `SELECT DISTINCT refund.id FROM ${DONE_REFUNDS}
       AND ${isNamed ? "o.id = ANY(?)" : "refund.created_at > now() - interval '7 days'"} AND refund.id > ?
       AND EXISTS (SELECT 1 FROM webox_invoice_document invoice WHERE invoice.order_id = o.id AND invoice.series = 'invoice')
       AND NOT EXISTS (SELECT 1 FROM webox_invoice_document note WHERE note.series = 'credit_note' AND note.key = refund.id)
       AND NOT EXISTS (SELECT 1 FROM webox_job job WHERE job.workflow_id = ? AND job.key = refund.id)
     ORDER BY refund.id LIMIT ?`,
    [...(isNamed ? [where.order_ids] : []), after, ISSUE_CREDIT_NOTE, limit]
  )
  return rows.map(({ id }) => id)
}

/** A refund that the provider has made. */
export async function findRefund(knex: Knex, id: string): Promise<Refund | undefined> {
  const { rows } = await knex.raw<{ rows: Refund[] }>(
    `SELECT o.id AS order_id, o.currency_code, payment.provider_id, refund.raw_amount ->> 'value' AS amount, refund.created_at
     FROM ${DONE_REFUNDS} AND refund.id = ?`,
    [id]
  )
  return rows[0]
}
