import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The id of the workflow that issues an order's invoice. */
export const ISSUE_INVOICE = "webox-issue-invoice"

/** Where to look: captures of a week, or the orders that an event is about. */
export type Where = "recent" | { order_ids: string[] }

/**
 * Finds orders that are paid in full, have no invoice, and for which no job was asked yet, in the order of their ids.
 *
 * Captures are the truth, but for orders of nothing, which have none: those are paid when they are placed. Orders from before the first settings were saved are left to the merchant: they may have been
 * invoiced by other means. Orders that were cancelled before they had an invoice get none.
 *
 * It reads the tables of several modules in one statement, and only reads. What is paid in full is looked at closely when
 * the invoice is issued: amounts that were charged are rounded by the provider.
 */
export async function findOrdersToInvoice(
  knex: Knex,
  where: Where,
  { after = "", limit }: { after?: string | undefined; limit: number }
): Promise<string[]> {
  const isNamed = typeof where === "object"
  const { rows } = await knex.raw<{ rows: { order_id: string }[] }>(
    `SELECT DISTINCT candidate.order_id FROM (
       SELECT DISTINCT link.order_id, FALSE AS is_free FROM capture
       JOIN payment ON payment.id = capture.payment_id
       JOIN order_payment_collection link ON link.payment_collection_id = payment.payment_collection_id AND link.deleted_at IS NULL
       WHERE capture.deleted_at IS NULL AND ${isNamed ? "link.order_id = ANY(?)" : "capture.created_at > now() - interval '7 days'"}
       UNION
       SELECT placed.id, TRUE FROM "order" placed
       JOIN order_summary summary ON summary.order_id = placed.id AND summary.deleted_at IS NULL
       WHERE ${isNamed ? "placed.id = ANY(?)" : "placed.created_at > now() - interval '7 days'"}
         AND NOT placed.is_draft_order AND (summary.totals ->> 'original_order_total')::numeric = 0
         AND NOT EXISTS (
           SELECT 1 FROM order_payment_collection link JOIN payment_collection collection ON collection.id = link.payment_collection_id
           WHERE link.order_id = placed.id AND link.deleted_at IS NULL AND collection.amount > 0
         )
     ) candidate
     JOIN "order" o ON o.id = candidate.order_id AND o.deleted_at IS NULL AND o.canceled_at IS NULL
     JOIN LATERAL (
       SELECT sum(collection.amount) AS charged, sum((
         SELECT sum(capture.amount) FROM payment JOIN capture ON capture.payment_id = payment.id AND capture.deleted_at IS NULL
         WHERE payment.payment_collection_id = collection.id
       )) AS paid
       FROM order_payment_collection link
       JOIN payment_collection collection ON collection.id = link.payment_collection_id AND collection.status <> 'canceled'
       WHERE link.order_id = o.id AND link.deleted_at IS NULL
     ) money ON candidate.is_free OR money.paid >= money.charged - 0.005 OR money.paid = round(money.charged)
     WHERE o.id > ? AND o.created_at >= (SELECT min(created_at) FROM webox_invoice_setting)
       AND NOT EXISTS (SELECT 1 FROM webox_invoice_document document WHERE document.order_id = o.id)
       AND NOT EXISTS (SELECT 1 FROM webox_job job WHERE job.workflow_id = ? AND job.key = o.id)
     ORDER BY candidate.order_id LIMIT ?`,
    [...(isNamed ? [where.order_ids, where.order_ids] : []), after, ISSUE_INVOICE, limit]
  )
  return rows.map(({ order_id }) => order_id)
}
