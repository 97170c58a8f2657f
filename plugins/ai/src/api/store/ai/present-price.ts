import { toCredits } from "../../../modules/credits"
import type { StoredCost, StoredQuote } from "../../../modules/generation/store/records"

/** What something may cost at most, as clients see it. */
export function presentQuote({ credits_micros, cost_micros, currency_code }: StoredQuote) {
  return { credits: toCredits(credits_micros), cost_micros, currency: currency_code }
}

/** What something did cost, as clients see it. */
export function presentCost({ credits_micros, cost_micros, currency_code, usd }: StoredCost) {
  return { credits: toCredits(credits_micros), cost_micros, currency: currency_code, is_estimated: usd.is_estimated }
}
