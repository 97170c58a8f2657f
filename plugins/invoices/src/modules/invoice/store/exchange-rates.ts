import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Books } from "../document/invoice-snapshot"

/** French law wants the VAT of each document in euros (article 289 of the CGI, after article 230 of the VAT directive). */
const BOOKS = "EUR"

/** What a euro is worth in another currency, on a day: as the European Central Bank publishes rates. */
export interface ExchangeRate {
  /** ISO 4217, upper case. */
  currency_code: string
  /** Units of that currency for a euro, a text of decimals. */
  per_euro: string
  /** The day of the rate, such as `2026-11-24`. */
  dated: string
}

const COLUMNS = "currency_code, trim_scale(per_euro)::text AS per_euro, dated::text AS dated"

/** The rates that count, one for each currency. */
export async function currentRates(knex: Knex): Promise<ExchangeRate[]> {
  const { rows } = await knex.raw<{ rows: ExchangeRate[] }>(
    `SELECT DISTINCT ON (currency_code) ${COLUMNS} FROM webox_invoice_exchange_rate ORDER BY currency_code, number DESC`
  )
  return rows
}

export async function setRate(knex: Knex, rate: ExchangeRate, createdBy: string | null): Promise<ExchangeRate> {
  const { rows } = await knex.raw<{ rows: [ExchangeRate] }>(
    `INSERT INTO webox_invoice_exchange_rate (currency_code, per_euro, dated, created_by) VALUES (?, ?, ?, ?) RETURNING ${COLUMNS}`,
    [rate.currency_code, rate.per_euro, rate.dated, createdBy]
  )
  return rows[0]
}

export async function booksFor(knex: Knex, currencyCode: string): Promise<Books | null> {
  const currency = currencyCode.toUpperCase()
  if (currency === BOOKS) return null
  const { rows } = await knex.raw<{ rows: ExchangeRate[] }>(
    `SELECT ${COLUMNS} FROM webox_invoice_exchange_rate WHERE currency_code = ? ORDER BY number DESC LIMIT 1`,
    [currency]
  )
  const [rate] = rows
  return { currency_code: BOOKS, rate: rate ? { per_unit: rate.per_euro, dated: rate.dated } : null }
}
