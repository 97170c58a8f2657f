import { dayOf } from "./days"

/** What the merchant typed. */
export type RateForm = Record<"currency" | "value" | "dated", string>

/** As the Admin API takes it. */
export interface RateToSet {
  currency_code: string
  per_euro: number
  dated: string
}

/** @returns undefined when something of it is no currency, no rate or no day that has come */
export function rateOf({ currency, value, dated }: RateForm, now = new Date()): RateToSet | undefined {
  const currency_code = currency.trim().toUpperCase()
  const per_euro = /^\s*\d{1,9}([.,]\d{1,6})?\s*$/.test(value) ? Number(value.replace(",", ".")) : 0
  const isDay = /^\d{4}-\d\d-\d\d$/.test(dated) && dated <= dayOf(now)
  const isOther = /^[A-Z]{3}$/.test(currency_code) && currency_code !== "EUR"
  return isDay && isOther && per_euro > 0 ? { currency_code, per_euro, dated } : undefined
}
