import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The customers of the filled ledger: `cus_bench_0` and so on, all with as many entries. */
export const CUSTOMERS = 10

const GRANT_MICROS = 1_000_000

const TABLES = ["webox_credit_account", "webox_credit_transaction", "webox_credit_entry", "webox_credit_hold"]

/**
 * Fills a ledger with so many entries and nothing else, and a hold that is closed for every tenth. In a few statements: with the
 * triggers, which add each entry to its balance, a million entries take minutes. What they would have written is written here.
 */
export async function fillLedger(knex: Knex, entries: number): Promise<void> {
  const grants = entries / 2
  await knex.transaction(async (transaction) => {
    for (const table of TABLES) await transaction.raw(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    await emptyLedger(transaction)
    await transaction.raw(
      `INSERT INTO webox_credit_account (id, kind, customer_id, balance_micros)
       SELECT 'customer:cus_bench_' || n, 'customer', 'cus_bench_' || n, ?::bigint * ? FROM generate_series(0, ?) AS n`,
      [grants / CUSTOMERS, GRANT_MICROS, CUSTOMERS - 1]
    )
    await transaction.raw(
      `INSERT INTO webox_credit_transaction (id, key, kind, account_id, amount_micros, reference_type, reference_id)
       SELECT 'wctr_' || n, 'grant ' || n, 'grant', 'customer:cus_bench_' || n % ?, ?, 'bench', n
       FROM generate_series(0, ?) AS n`,
      [CUSTOMERS, GRANT_MICROS, grants - 1]
    )
    await transaction.raw(
      `INSERT INTO webox_credit_entry (number, transaction_id, account_id, amount_micros, balance_after_micros)
       SELECT 2 * n + side, 'wctr_' || n,
         CASE side WHEN 1 THEN 'customer:cus_bench_' || n % ? ELSE 'system:granted' END,
         CASE side WHEN 1 THEN ?::bigint ELSE -?::bigint END,
         CASE side WHEN 1 THEN (n / ? + 1) * ?::bigint END
       FROM generate_series(0, ?) AS n, generate_series(1, 2) AS side`,
      [CUSTOMERS, GRANT_MICROS, GRANT_MICROS, CUSTOMERS, GRANT_MICROS, grants - 1]
    )
    await transaction.raw(
      `INSERT INTO webox_credit_hold (id, key, account_id, amount_micros, state, reference_type, reference_id, closed_at)
       SELECT 'wchold_' || n, 'hold ' || n, 'customer:cus_bench_' || n % ?, 1, 'released', 'bench', n, now()
       FROM generate_series(1, ?) AS n`,
      [CUSTOMERS, entries / 10]
    )
    await transaction.raw("SELECT setval('webox_credit_entry_number', ?)", [entries])
    for (const table of TABLES) await transaction.raw(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  })
  await knex.raw(`VACUUM ANALYZE ${TABLES.join(", ")}`)
}

/** The demo's customer has credits to begin with: their entries have the numbers that are given here. */
async function emptyLedger(transaction: Knex): Promise<void> {
  for (const table of ["entry", "transaction", "hold"]) await transaction.raw(`DELETE FROM webox_credit_${table}`)
  await transaction.raw("DELETE FROM webox_credit_account WHERE kind = 'customer'")
}
