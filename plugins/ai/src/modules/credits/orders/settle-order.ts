import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf } from "../ledger/accounts"
import { grantCredits } from "../ledger/grant-credits"
import { takeBackCredits } from "../ledger/take-back-credits"
import { decideOrder, NEW_PURCHASE, type OrderDecision, type Purchase } from "./decide-order"
import type { OrderFacts } from "./order-facts"

/**
 * Brings the credits of an order in line with what has become of it: grants, takes back, or only notes what was agreed.
 * Exactly once, whoever calls it how often: the order's row is locked, and each movement has a key.
 *
 * @param transaction all of it commits with it
 * @param readFacts is called under the lock: of two at once, the second one sees what is there by then
 */
export async function settleOrder(
  transaction: Knex,
  order_id: string,
  readFacts: () => Promise<OrderFacts>
): Promise<OrderDecision> {
  const before = await lockPurchase(transaction, order_id)
  const facts = await readFacts()
  const decision = decideOrder(facts, before)
  const { purchase, grant_micros, take_back_micros } = decision
  const reference = { type: "order", id: order_id }
  const common = { customer_id: purchase.customer_id ?? "", reason: null, reference }
  if (grant_micros > 0) {
    await grantCredits(transaction, {
      ...common,
      kind: "purchase",
      key: `purchase:${order_id}`,
      amount_micros: grant_micros,
    })
  }
  if (take_back_micros > 0) {
    const key = `refund:${order_id}:${purchase.taken_back_micros}`
    await takeBackCredits(transaction, { ...common, key, amount_micros: take_back_micros })
  }
  await keepPurchase(transaction, order_id, purchase, facts.fingerprint)
  return decision
}

async function lockPurchase(transaction: Knex, orderId: string): Promise<Purchase> {
  await transaction.raw(
    `INSERT INTO webox_credit_purchase (order_id, state, terms, fingerprint) VALUES (?, ?, ?::jsonb, '') ON CONFLICT (order_id) DO NOTHING`,
    [orderId, NEW_PURCHASE.state, JSON.stringify(NEW_PURCHASE.terms)]
  )
  const [purchase] = await rowsOf<Purchase>(
    transaction,
    `SELECT state, customer_id, terms, granted_micros::float8 AS granted_micros, taken_back_micros::float8 AS taken_back_micros
     FROM webox_credit_purchase WHERE order_id = ? FOR UPDATE`,
    [orderId]
  )
  return purchase ?? NEW_PURCHASE
}

async function keepPurchase(
  transaction: Knex,
  orderId: string,
  { state, customer_id, terms, granted_micros, taken_back_micros }: Purchase,
  fingerprint: string
): Promise<void> {
  await transaction.raw(
    `UPDATE webox_credit_purchase SET state = ?, customer_id = ?, terms = ?::jsonb, granted_micros = ?,
       taken_back_micros = ?, fingerprint = ?, updated_at = now() WHERE order_id = ?`,
    [state, customer_id, JSON.stringify(terms), granted_micros, taken_back_micros, fingerprint, orderId]
  )
}
