import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { HoldOwner } from "./hold-owners"
import { rowsOf } from "./ledger/accounts"
import { eachOrphanHold } from "./orphan-holds"

/** What a check of the whole ledger found. In a sound ledger `drift` and `orphan_holds` are 0. */
export interface LedgerReport {
  /** Entries there are. */
  entries: number
  /**
   * Accounts whose balance is not the sum of their entries, or whose held credits are not the sum of their open holds;
   * and transactions whose entries do not sum to zero.
   */
  drift: number
  /** Open holds. */
  holds: number
  /** Open holds that nothing will close. */
  orphan_holds: number
}

/** Adds the whole ledger up anew. It reads every entry once, from one moment of the database. */
export async function verifyLedger(knex: Knex, owners: HoldOwner[]): Promise<LedgerReport> {
  const [sums] = await rowsOf<Omit<LedgerReport, "orphan_holds">>(
    knex,
    `WITH summed AS (
       SELECT account_id, sum(amount_micros) AS micros, count(*) AS entries FROM webox_credit_entry GROUP BY account_id
     ), held AS (
       SELECT account_id, sum(amount_micros) AS micros, count(*) AS holds FROM webox_credit_hold WHERE state = 'open' GROUP BY account_id
     ), wrong AS (
       SELECT count(*) AS accounts FROM webox_credit_account account
       LEFT JOIN summed ON summed.account_id = account.id LEFT JOIN held ON held.account_id = account.id
       WHERE (account.kind <> 'system' AND account.balance_micros <> coalesce(summed.micros, 0))
          OR account.held_micros <> coalesce(held.micros, 0)
     ), unbalanced AS (
       SELECT count(*) AS transactions FROM (
         SELECT 1 FROM webox_credit_entry GROUP BY transaction_id HAVING sum(amount_micros) <> 0
       ) AS found
     )
     SELECT (SELECT coalesce(sum(entries), 0) FROM summed)::float8 AS entries,
       ((SELECT accounts FROM wrong) + (SELECT transactions FROM unbalanced))::float8 AS drift,
       (SELECT coalesce(sum(holds), 0) FROM held)::float8 AS holds`,
    []
  )
  if (!sums) throw new Error("The ledger could not be added up.")
  const orphans = new Set<string>()
  for await (const { key } of eachOrphanHold(knex, owners)) orphans.add(key)
  return { ...sums, orphan_holds: orphans.size }
}
