import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The ids of the orders that a payment is for: one, usually. */
export async function findOrdersOfPayment(knex: Knex, paymentId: string): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { order_id: string }[] }>(
    `SELECT link.order_id FROM payment JOIN order_payment_collection link
       ON link.payment_collection_id = payment.payment_collection_id AND link.deleted_at IS NULL
     WHERE payment.id = ?`,
    [paymentId]
  )
  return rows.map(({ order_id }) => order_id)
}
