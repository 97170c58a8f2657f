import { toDecimal } from "@webox/kit/money"
import { assertMicros, MICROS_PER_CREDIT } from "./credit-amount"

/** What a credit is worth, and what the merchant adds to the cost of a generation. */
export interface CreditTerms {
  /** ISO 4217, lower case. */
  currency_code: string
  /** The value of one credit, in millionths of the currency's main unit: 10,000 is a cent. */
  value_micros: number
  /** Added to the cost, in hundredths of a percent: 2,500 is 25 %. */
  markup_bps: number
}

/** What holds until the merchant says something else: a credit is worth one euro cent, and is sold at cost. */
export const DEFAULT_TERMS: CreditTerms = { currency_code: "eur", value_micros: 10_000, markup_bps: 0 }

const BPS = 10_000
const TOWARDS_INFINITY = 2

/**
 * The price of a cost in micro-credits: the cost with the markup, divided by the value of a credit.
 *
 * It is rounded once, up to the next micro-credit: what costs something never goes for nothing, and the shop never
 * sells below its cost by rounding.
 *
 * @param costMicros in millionths of the main unit of the terms' currency; a whole number, not negative
 * @throws WEBOX_CREDITS_AMOUNT_INVALID when the cost is none, or its price too large for the ledger
 */
export function creditsForCost(costMicros: number, { value_micros, markup_bps }: CreditTerms): number {
  assertMicros(costMicros, 0)
  const micros = toDecimal(costMicros)
    .times(BPS + markup_bps)
    .times(MICROS_PER_CREDIT)
    .dividedBy(toDecimal(value_micros).times(BPS))
    .decimalPlaces(0, TOWARDS_INFINITY)
    .toNumber()
  assertMicros(micros, 0)
  return micros
}
