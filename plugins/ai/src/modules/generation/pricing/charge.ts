import { creditsForCost } from "../../credits"
import type { StoredCost, StoredQuote } from "../store/records"
import { inCurrency } from "./in-currency"
import type { Cost } from "./price"

/**
 * What a customer pays for what it did cost: by the rate, the value of a credit, the markup and the fee of the quote, and
 * never more than was quoted. What it cost beyond that the merchant bears.
 */
export function chargeOf(cost: Cost, quote: StoredQuote): StoredCost {
  const { currency_code, micros_per_usd, value_micros, markup_bps, fee_micros } = quote
  const rates = micros_per_usd === null ? [] : [{ currency_code, micros_per_usd, dated: "", created_by: null }]
  const cost_micros = inCurrency(cost.micros, currency_code, rates) ?? quote.cost_micros
  const credits = creditsForCost(cost_micros, { currency_code, value_micros, markup_bps }) + fee_micros
  return { credits_micros: Math.min(credits, quote.credits_micros), cost_micros, currency_code, usd: cost }
}
