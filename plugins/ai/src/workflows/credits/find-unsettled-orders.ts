import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { PACK_KEY } from "../../modules/credits/orders/pack"
import { FINGERPRINT } from "./order-fingerprint"

/** The id of the workflow that settles an order's credits. */
export const SETTLE_ORDER_CREDITS = "webox-settle-order-credits"

/** An order whose credits were last looked at when it was in another state, or never. */
export interface UnsettledOrder {
  order_id: string
  /** The key of the job that settles it: what was seen last, and what is there now. */
  key: string
}

/**
 * Where to look.
 * - `new`: orders of a week with packs that were never looked at, and those that wait for their payment or their customer.
 *   The packs are found first, which are few, so that it costs next to nothing each minute.
 * - `granted`: orders of four hundred days whose credits were granted, which may have been refunded since.
 * - named orders: what an event is about.
 */
export type Where = "new" | "granted" | { order_ids: string[] }

const PACK_LINES = `order_line_item line JOIN order_item item ON item.item_id = line.id
  JOIN product_variant variant ON variant.id = line.variant_id AND variant.metadata ->> '${PACK_KEY}' IS NOT NULL`

const CANDIDATES = {
  new: `SELECT order_id FROM webox_credit_purchase WHERE state = 'waiting'
    UNION SELECT item.order_id FROM ${PACK_LINES} WHERE line.created_at > now() - interval '7 days'`,
  granted: `SELECT order_id FROM webox_credit_purchase
    WHERE state = 'granted' AND created_at > now() - interval '400 days'`,
  named: `SELECT named.id AS order_id FROM "order" named WHERE named.id = ANY(?) AND (
      EXISTS (SELECT 1 FROM webox_credit_purchase known WHERE known.order_id = named.id)
      OR EXISTS (SELECT 1 FROM ${PACK_LINES} WHERE item.order_id = named.id))`,
}

/**
 * A refund's row is there before the provider has been asked, and gone again when it refuses. Its event comes after; who
 * only looks waits for so long.
 */
const NO_FRESH_REFUND = `NOT EXISTS (
  SELECT 1 FROM order_payment_collection link JOIN payment ON payment.payment_collection_id = link.payment_collection_id
  JOIN refund ON refund.payment_id = payment.id
  WHERE link.order_id = o.id AND refund.created_at > now() - interval '2 minutes')`

/**
 * Finds orders whose credits are to be settled and for which no job was asked yet, in the order of their ids.
 *
 * It reads the tables of several modules in one statement, and only reads: asking the modules would mean to carry every
 * order of the week through the process.
 */
export async function findUnsettledOrders(
  knex: Knex,
  where: Where,
  { after = "", limit }: { after?: string | undefined; limit: number }
): Promise<UnsettledOrder[]> {
  const isNamed = typeof where === "object"
  const { rows } = await knex.raw<{ rows: UnsettledOrder[] }>(
    `SELECT due.order_id, due.key FROM (
       SELECT o.id AS order_id, o.id || ' ' || coalesce(purchase.fingerprint, '') || ' > ' || ${FINGERPRINT} AS key
       FROM (${isNamed ? CANDIDATES.named : CANDIDATES[where]}) candidate
       JOIN "order" o ON o.id = candidate.order_id AND o.deleted_at IS NULL
       LEFT JOIN webox_credit_purchase purchase ON purchase.order_id = o.id
       WHERE o.id > ? AND purchase.state IS DISTINCT FROM 'closed'
         AND coalesce(purchase.fingerprint, '') <> ${FINGERPRINT} ${isNamed ? "" : `AND ${NO_FRESH_REFUND}`}
     ) due
     WHERE NOT EXISTS (SELECT 1 FROM webox_job job WHERE job.workflow_id = ? AND job.key = due.key)
     ORDER BY due.order_id LIMIT ?`,
    [...(isNamed ? [where.order_ids] : []), after, SETTLE_ORDER_CREDITS, limit]
  )
  return rows
}
