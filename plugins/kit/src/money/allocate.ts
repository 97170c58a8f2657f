import { currencyDecimals } from "./currency-decimals"
import { toDecimal, type Amount, type Decimal } from "./decimal"
import { roundMoney } from "./round-money"

const TOWARDS_ZERO = 1

/**
 * Shares an amount out in proportion to weights, so that the shares add up to it to the cent: a discount over the lines
 * of an order, a refund over its taxes.
 *
 * By largest remainder (Hamilton's method): each share is cut to the currency's decimals, then the cents that are left go,
 * one each, to the shares that lost most by the cut; of equals the first. No share is a cent or more from its exact value.
 *
 * @param amount is rounded first, by `roundMoney`
 * @param weights not negative, not all zero; prices or quantities, for example. A weight of zero gets zero
 * @throws {RangeError} when there is no way to share by these weights
 */
export function allocate(amount: Amount, weights: Amount[], currencyCode: string): Decimal[] {
  const decimals = currencyDecimals(currencyCode)
  const total = roundMoney(amount, currencyCode)
  const parts = weights.map(toDecimal)
  const zero = total.minus(total)
  const sum = parts.reduce((partial, part) => partial.plus(part), zero)
  if (parts.some((part) => part.isNegative() && !part.isZero()) || !sum.isGreaterThan(0)) {
    throw new RangeError("Weights must not be negative, and not all be zero.")
  }

  // Whole cents, and exact integer division: a quotient such as 1/3 must not be rounded before it is cut.
  const cents = total.abs().shiftedBy(decimals)
  const scale = Math.max(...parts.map((part) => part.decimalPlaces() ?? 0))
  const wholeSum = sum.shiftedBy(scale)
  const exact = parts.map((part) => cents.times(part.shiftedBy(scale)))
  const shares = exact.map((product) => product.dividedToIntegerBy(wholeSum))
  const remainders = exact.map((product, index) => ({ index, rest: product.mod(wholeSum) }))

  const given = shares.reduce((partial, share) => partial.plus(share), zero)
  const left = cents.minus(given).decimalPlaces(0, TOWARDS_ZERO).toNumber()
  const lucky = remainders.sort((a, b) => b.rest.comparedTo(a.rest) || a.index - b.index).slice(0, left)
  for (const { index } of lucky) {
    const share = shares[index]
    if (share) shares[index] = share.plus(1)
  }
  return shares.map((share) => (total.isNegative() ? share.negated() : share).shiftedBy(-decimals))
}
