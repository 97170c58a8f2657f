import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The rows of a payment's table that belong to an order. */
const countOf = (table: "capture" | "refund"): string =>
  `(SELECT count(*) FROM order_payment_collection link
    JOIN payment ON payment.payment_collection_id = link.payment_collection_id
    JOIN ${table} row ON row.payment_id = payment.id
    WHERE link.order_id = o.id AND link.deleted_at IS NULL AND row.deleted_at IS NULL)`

/**
 * SQL for a text that changes with whatever may change an order's credits: its status, any edit or return (each makes a new
 * version), a capture, a refund, and whose it is. For a row `o` of `"order"`.
 */
export const FINGERPRINT = `concat_ws(' ', o.status, o.version, o.customer_id,
  (SELECT customer.has_account FROM customer WHERE customer.id = o.customer_id),
  ${countOf("capture")}, ${countOf("refund")})`

/** The fingerprint of an order at this moment. Empty when there is no such order. */
export async function readFingerprint(knex: Knex, orderId: string): Promise<string> {
  const { rows } = await knex.raw<{ rows: { fingerprint: string }[] }>(
    `SELECT ${FINGERPRINT} AS fingerprint FROM "order" o WHERE o.id = ?`,
    [orderId]
  )
  return rows[0]?.fingerprint ?? ""
}
