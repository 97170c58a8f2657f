import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The orders of each customer of the filled tables: `cus_bench_0` and so on. */
export const ORDERS_OF_A_CUSTOMER = 20

/** One document in so many is a credit note, of the invoice of the same order. */
export const NOTE_EVERY = 10

/** One invoice in so many is in dollars. */
export const DOLLARS_EVERY = 100

/**
 * Fills so many orders and documents, spread over the three years before `2026-11-01`, with totals up to 1,000 that follow
 * no order. For lists alone: in a few statements, without the triggers and without a true chain, which would take minutes
 * for a million documents.
 */
export async function fillDocuments(knex: Knex, documents: number): Promise<void> {
  await knex.raw(
    `INSERT INTO "order" (id, customer_id, currency_code)
     SELECT 'order_bench_' || n, 'cus_bench_' || n % ?::bigint, 'eur' FROM generate_series(1, ?::bigint) AS n`,
    [documents / ORDERS_OF_A_CUSTOMER, documents]
  )
  await knex.transaction(async (transaction) => {
    await transaction.raw("ALTER TABLE webox_invoice_document DISABLE TRIGGER USER")
    const notes = documents / NOTE_EVERY
    await insert(transaction, "invoice", documents - notes)
    await insert(transaction, "credit_note", notes)
    await transaction.raw("ALTER TABLE webox_invoice_document ENABLE TRIGGER USER")
  })
  await knex.raw(`VACUUM ANALYZE webox_invoice_document, "order"`)
}

/** In the order of the dates, so that they lie in the table as documents that were issued do. */
async function insert(transaction: Knex, series: "invoice" | "credit_note", count: number): Promise<void> {
  await transaction.raw(
    `INSERT INTO webox_invoice_document
     SELECT :prefix || md5(n::text), :series, extract(year FROM moment), n, :prefix || n, 'bench ' || n, moment,
       (moment AT TIME ZONE 'Europe/Paris')::date, 'order_bench_' || n,
       CASE :series WHEN 'credit_note' THEN 'winv_' || md5(n::text) END,
       CASE n % :dollars WHEN 0 THEN 'USD' ELSE 'EUR' END, total, round(total / 6, 2),
       repeat(md5(n::text), 12), repeat(md5(n::text), 2), repeat(md5((n + 1)::text), 2)
     FROM generate_series(1, :count::bigint) AS n,
       LATERAL (SELECT timestamptz '2026-11-01' - interval '3 years' * (1 - n::float8 / :count) AS moment) AS dated,
       LATERAL (SELECT (abs(hashint8(n)) % 100000)::numeric / 100 AS total) AS priced`,
    { prefix: series === "invoice" ? "winv_" : "wcrn_", series, count, dollars: DOLLARS_EVERY }
  )
}
