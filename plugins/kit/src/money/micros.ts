import { toDecimal, type Amount, type Decimal } from "./decimal"
import { roundDecimal } from "./round-money"

/**
 * An amount in millionths of its unit, as credits and provider costs are kept: an integer that JavaScript, JSON and a
 * Postgres bigint all hold exactly. It goes up to about 9 thousand million units.
 *
 * More than six decimals are rounded by the rule of `roundMoney`.
 *
 * @example toMicros("0.002") // 2000
 * @throws {RangeError} when the amount is not finite, or too large to be exact
 */
export function toMicros(amount: Amount): number {
  const micros = roundDecimal(toDecimal(amount).shiftedBy(6), 0).toNumber()
  if (!Number.isSafeInteger(micros)) throw new RangeError(`${String(amount)} is too large to be kept in micro-units.`)
  return micros === 0 ? 0 : micros
}

/** The amount of so many millionths. @throws {RangeError} when they are not an exact integer */
export function fromMicros(micros: number): Decimal {
  if (!Number.isSafeInteger(micros)) throw new RangeError(`${micros} is not a whole number of micro-units.`)
  return toDecimal(micros).shiftedBy(-6)
}
