import { askShop } from "./ask-shop"

export interface ExchangeRate {
  currency_code: string
  /** Main units of the currency for a US dollar. */
  per_usd: number
  /** Such as `2026-11-22`. */
  dated: string
}

export const RATES_KEY = ["webox-ai-exchange-rates"]

export const fetchRates = async (): Promise<ExchangeRate[]> =>
  (await askShop<{ exchange_rates: ExchangeRate[] }>("/admin/ai/exchange-rates")).exchange_rates

export const saveRate = (rate: ExchangeRate) => askShop("/admin/ai/exchange-rates", { method: "POST", body: rate })
