import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { receivableAccount, rowsOf } from "./ledger/accounts"

/** Credits that a customer had spent before their order was refunded. */
export interface Receivable {
  id: string
  customer_id: string
  owed_micros: number
  updated_at: Date
}

/** The customers who owe credits, by their id. @param after the id of the last one read */
export function readReceivables(knex: Knex, after: string | undefined, limit: number): Promise<Receivable[]> {
  return rowsOf<Receivable>(
    knex,
    `SELECT customer_id AS id, customer_id, (-balance_micros)::float8 AS owed_micros, updated_at
     FROM webox_credit_account WHERE kind = 'receivable' AND balance_micros < 0 AND id > ? ORDER BY id LIMIT ?`,
    [receivableAccount(after ?? ""), limit]
  )
}
