import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The id of the workflow that issues an order's invoice. */
export const ISSUE_INVOICE = "webox-issue-invoice"

/** Where to look: captures and shipments of a week, or the orders that an event is about. */
export type Where = "recent" | { order_ids: string[] }

/**
 * Since when invoices come by themselves: the first settings, or the first ones after those that left them to the merchant;
 * null where they do not.
 */
export const AUTOMATIC_SINCE = `(
  SELECT min(setting.created_at) FROM webox_invoice_setting setting WHERE setting.number > coalesce(
    (SELECT max(number) FROM webox_invoice_setting WHERE settings ->> 'issue_when' = 'by_hand'), 0
  ))`

/** Whether the settings of now want what is shipped to be on its way. */
export const WAITS_FOR_SHIPMENT = `coalesce(
  (SELECT settings ->> 'issue_when' = 'shipped' FROM webox_invoice_setting ORDER BY number DESC LIMIT 1), FALSE)`

/** Whether something of an order is still to be shipped. */
export const isToBeShipped = (order: string) => `EXISTS (
  SELECT 1 FROM order_item item JOIN order_line_item line ON line.id = item.item_id
  WHERE item.order_id = ${order}.id AND item.version = ${order}.version AND item.deleted_at IS NULL AND line.requires_shipping
    AND coalesce(greatest(item.shipped_quantity, item.delivered_quantity), 0) < item.quantity)`

/** Whether nothing was ever to be paid for an order. */
const isFree = (orderId: string) => `(
  EXISTS (
    SELECT 1 FROM order_summary summary WHERE summary.order_id = ${orderId} AND summary.deleted_at IS NULL
      AND (summary.totals ->> 'original_order_total')::numeric = 0
  ) AND NOT EXISTS (
    SELECT 1 FROM order_payment_collection paid_by JOIN payment_collection collection ON collection.id = paid_by.payment_collection_id
    WHERE paid_by.order_id = ${orderId} AND paid_by.deleted_at IS NULL AND collection.amount > 0
  ))`

/**
 * Finds orders that are paid in full, and shipped where the settings want that, have no invoice, and for which no job was
 * asked yet, in the order of their ids.
 *
 * Captures are the truth, but for orders of nothing, which have none: those are paid when they are placed. Orders from before
 * invoices came by themselves are left to the merchant: they may have been invoiced by other means. Orders that were cancelled
 * before they had an invoice get none.
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
  const week = (moment: string) => `${moment} > now() - interval '7 days'`
  const { rows } = await knex.raw<{ rows: { order_id: string }[] }>(
    `SELECT DISTINCT candidate.order_id FROM (
       SELECT DISTINCT link.order_id, FALSE AS is_free FROM capture
       JOIN payment ON payment.id = capture.payment_id
       JOIN order_payment_collection link ON link.payment_collection_id = payment.payment_collection_id AND link.deleted_at IS NULL
       WHERE capture.deleted_at IS NULL AND ${isNamed ? "link.order_id = ANY(?)" : week("capture.created_at")}
       UNION
       SELECT placed.id, TRUE FROM "order" placed
       WHERE ${isNamed ? "placed.id = ANY(?)" : week("placed.created_at")} AND NOT placed.is_draft_order AND ${isFree("placed.id")}
       UNION
       SELECT link.order_id, ${isFree("link.order_id")} FROM fulfillment
       JOIN order_fulfillment link ON link.fulfillment_id = fulfillment.id AND link.deleted_at IS NULL
       WHERE ${isNamed ? "FALSE" : `${WAITS_FOR_SHIPMENT} AND ${week("greatest(fulfillment.shipped_at, fulfillment.delivered_at)")}`}
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
     WHERE o.id > ? AND o.created_at >= ${AUTOMATIC_SINCE}
       AND NOT (${WAITS_FOR_SHIPMENT} AND ${isToBeShipped("o")})
       AND NOT EXISTS (SELECT 1 FROM webox_invoice_document document WHERE document.order_id = o.id)
       AND NOT EXISTS (SELECT 1 FROM webox_job job WHERE job.workflow_id = ? AND job.key = o.id)
     ORDER BY candidate.order_id LIMIT ?`,
    [...(isNamed ? [where.order_ids, where.order_ids] : []), after, ISSUE_INVOICE, limit]
  )
  return rows.map(({ order_id }) => order_id)
}

/** The ids of the orders that a fulfillment is of: one, usually. */
export async function findOrdersOfFulfillment(knex: Knex, fulfillmentId: string): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { order_id: string }[] }>(
    `SELECT order_id FROM order_fulfillment WHERE fulfillment_id = ? AND deleted_at IS NULL`,
    [fulfillmentId]
  )
  return rows.map(({ order_id }) => order_id)
}
