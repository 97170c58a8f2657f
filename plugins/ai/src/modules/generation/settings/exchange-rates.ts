import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What a US dollar is worth in another currency, on a day. Nothing is ever changed: the newest counts. */
export interface ExchangeRate {
  /** ISO 4217, lower case. */
  currency_code: string
  /** Millionths of the currency's main unit for a dollar: 920,000 is 0.92. */
  micros_per_usd: number
  /** The day of the rate, such as `2026-11-22`. */
  dated: string
  created_by: string | null
}

const COLUMNS = "currency_code, micros_per_usd::float8 AS micros_per_usd, dated::text AS dated, created_by"

/** The rates that count, one for each currency. */
export async function readExchangeRates(knex: Knex): Promise<ExchangeRate[]> {
  const { rows } = await knex.raw<{ rows: ExchangeRate[] }>(
    `SELECT DISTINCT ON (currency_code) ${COLUMNS} FROM webox_ai_exchange_rate ORDER BY currency_code, number DESC`
  )
  return rows
}

export async function addExchangeRate(knex: Knex, rate: ExchangeRate): Promise<ExchangeRate> {
  const { rows } = await knex.raw<{ rows: ExchangeRate[] }>(
    `INSERT INTO webox_ai_exchange_rate (currency_code, micros_per_usd, dated, created_by) VALUES (?, ?, ?, ?) RETURNING ${COLUMNS}`,
    [rate.currency_code, rate.micros_per_usd, rate.dated, rate.created_by]
  )
  const [row] = rows
  if (!row) throw new Error("The rate was not written.")
  return row
}
