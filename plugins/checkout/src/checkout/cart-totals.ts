import type { BigNumberInput } from "@medusajs/framework/types"
import {
  createRawPropertiesFromBigNumber,
  decorateCartTotals,
  defaultCurrencies,
  MathBN,
} from "@medusajs/framework/utils"
import type { CheckoutCart } from "./checkout-cart"

/**
 * Sets all totals of a cart and of its lines by Medusa's own arithmetic, as the Cart module does on a read.
 * @returns the same object
 */
export function withTotals(cart: CheckoutCart): CheckoutCart {
  createRawPropertiesFromBigNumber(decorateCartTotals(cart))
  return cart
}

/** Whether two totals, in main units, differ in what a shopper pays: beyond half of the currency's smallest unit. */
export function totalsDiffer(left: BigNumberInput, right: BigNumberInput, currencyCode: string): boolean {
  const digits = defaultCurrencies[currencyCode.toUpperCase()]?.decimal_digits ?? 2
  const difference = MathBN.abs(MathBN.sub(left, right))
  return MathBN.gte(difference, 10 ** -digits / 2)
}
