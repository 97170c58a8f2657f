import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { AUTOMATIC_SINCE, isToBeShipped, ISSUE_INVOICE, WAITS_FOR_SHIPMENT } from "./find-orders-to-invoice"

/**
 * Whether an order has its invoice; will get it by itself once it is paid, or once it is shipped; or gets none by itself, which is then
 * the merchant's to issue: by the settings, since its job was given up, or as the order is from before invoices came by themselves.
 */
export type OrderInvoiceState = "issued" | "expected" | "after_shipment" | "by_hand"

/** @returns null when there is no such order */
export async function orderInvoiceState(knex: Knex, orderId: string): Promise<OrderInvoiceState | null> {
  const { rows } = await knex.raw<{ rows: { state: OrderInvoiceState }[] }>(
    `SELECT CASE
       WHEN EXISTS (SELECT 1 FROM webox_invoice_document document WHERE document.order_id = o.id) THEN 'issued'
       WHEN o.created_at < coalesce(${AUTOMATIC_SINCE}, 'infinity') THEN 'by_hand'
       WHEN EXISTS (
         SELECT 1 FROM webox_job job WHERE job.workflow_id = ? AND job.key = o.id AND job.state IN ('dead', 'dropped')
       ) THEN 'by_hand'
       WHEN ${WAITS_FOR_SHIPMENT} AND ${isToBeShipped("o")} THEN 'after_shipment'
       ELSE 'expected' END AS state
     FROM "order" o WHERE o.id = ?`,
    [ISSUE_INVOICE, orderId]
  )
  return rows[0]?.state ?? null
}
