import { currencyDecimals } from "./currency-decimals"
import { toDecimal, type Amount, type Decimal } from "./decimal"

/** Of two equally near neighbours, the one further from zero: `ROUND_HALF_UP` of bignumber.js. */
const HALF_AWAY_FROM_ZERO = 4

/**
 * Rounds an amount to its currency's decimals. This is the one place where money is rounded.
 *
 * The rule: to the nearest, and a half away from zero: 1.005 EUR is 1.01 EUR, −1.005 EUR is −1.01 EUR.
 * - It is the rule of commerce and tax in Europe: Regulation (EC) 1103/97, article 5, rounds an amount in euros "exactly
 *   half-way" up. Half to even, which spreads the error over many sums, would make a total that a buyer or an auditor
 *   who computes it by hand cannot find again.
 * - Away from zero, and not towards +∞, so that a refund or a credit note is to the cent what it takes back.
 * - Sums are rounded once, at the end; what must add up to a rounded sum is shared out by `allocate`, not rounded part
 *   by part.
 *
 * @param currencyCode ISO 4217, of either case; it says how many decimals there are
 * @throws {RangeError} when the amount is not finite or the code is not three letters
 */
export function roundMoney(amount: Amount, currencyCode: string): Decimal {
  return roundDecimal(toDecimal(amount), currencyDecimals(currencyCode))
}

/** The same rule for another number of decimals. */
export function roundDecimal(decimal: Decimal, decimals: number): Decimal {
  return decimal.decimalPlaces(decimals, HALF_AWAY_FROM_ZERO)
}
