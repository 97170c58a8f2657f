import { client } from "./client"
import type { RateToSet } from "./rate-form"

const PATH = "/admin/invoices/exchange-rates"

export interface ExchangeRate {
  currency_code: string
  /** Units of the currency for a euro, a text of decimals. */
  per_euro: string
  /** Such as `2026-11-24`. */
  dated: string
}

export const RATES_KEY = ["webox-invoices-exchange-rates"]

export const fetchRates = async (): Promise<ExchangeRate[]> =>
  (await client.client.fetch<{ exchange_rates: ExchangeRate[] }>(PATH)).exchange_rates

export const saveRate = (rate: RateToSet) => client.client.fetch(PATH, { method: "POST", body: rate })
