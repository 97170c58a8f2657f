import { toDecimal, type Decimal } from "@webox/kit/money"
import { share } from "./share-totals"

/**
 * Shares an amount by what is left of each group, and never gives a group more than that: where rounding would, the
 * cent goes to the next group that has room.
 *
 * @param limits what is left of each, rounded; together at least the amount
 */
export function allocateOver(amount: Decimal, limits: Decimal[], currencyCode: string): Decimal[] {
  const weights = limits.map((limit) => (limit.isNegative() ? toDecimal(0) : limit))
  let over = toDecimal(0)
  const shares = share(amount, weights, currencyCode).map((part, index) => {
    const limit = weights[index] ?? toDecimal(0)
    if (!part.isGreaterThan(limit)) return part
    over = over.plus(part.minus(limit))
    return limit
  })
  return shares.map((part, index) => {
    const room = (weights[index] ?? toDecimal(0)).minus(part)
    const more = room.isLessThan(over) ? room : over
    over = over.minus(more)
    return part.plus(more)
  })
}

/** The amount, or the nearest bound. */
export function clamp(amount: Decimal, least: Decimal, most: Decimal): Decimal {
  if (amount.isLessThan(least)) return least
  return amount.isGreaterThan(most) ? most : amount
}
