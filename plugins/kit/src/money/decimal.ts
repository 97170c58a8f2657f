import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/** A decimal number of any size, of bignumber.js: what Medusa's `BigNumber` keeps inside, and takes as input. */
export type Decimal = ReturnType<typeof MathBN.convert>

/** An amount as Medusa's services and queries give it: `BigNumber`, raw value, text or number. */
export type Amount = BigNumberInput

/** @throws {RangeError} when the amount is not a finite number */
export function toDecimal(amount: Amount): Decimal {
  const decimal = MathBN.convert(amount)
  if (!decimal.isFinite()) throw new RangeError(`${String(amount)} is not an amount.`)
  return decimal
}
