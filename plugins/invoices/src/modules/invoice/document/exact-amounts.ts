import { toDecimal, type Amount, type Decimal } from "@webox/kit/money"
import type { OrderAdjustment, OrderItem, OrderShippingMethod, OrderTaxLine } from "./order-facts"

/** What an item or a delivery comes to before anything is rounded. */
export interface ExactAmounts {
  /** Net of tax, before discounts. */
  list: Decimal
  /** Net of tax, after discounts. */
  net: Decimal
  tax: Decimal
  /** Percent. */
  rate: Decimal
}

/**
 * Medusa's own arithmetic (`getLineItemTotals` of @medusajs/utils), in decimals and unrounded: the tax is taken out of an
 * inclusive price first, and put on what the discounts leave.
 */
export function exactAmounts(
  price: Amount,
  isTaxInclusive: boolean,
  adjustments: OrderAdjustment[],
  taxLines: OrderTaxLine[]
): ExactAmounts {
  const rate = taxLines.reduce((sum, line) => sum.plus(toDecimal(line.rate)), toDecimal(0))
  const factor = rate.dividedBy(100).plus(1)
  const list = isTaxInclusive ? toDecimal(price).dividedBy(factor) : toDecimal(price)
  const discount = adjustments.reduce((sum, { amount, is_tax_inclusive }) => {
    const taken = toDecimal(amount)
    return sum.plus(is_tax_inclusive ? taken.dividedBy(factor) : taken)
  }, toDecimal(0))
  const net = withoutNoise(list.minus(discount))
  return { list, net, tax: net.times(rate).dividedBy(100), rate }
}

export function itemAmounts(item: OrderItem): ExactAmounts {
  const price = toDecimal(item.unit_price).times(toDecimal(item.quantity))
  return exactAmounts(price, item.is_tax_inclusive, item.adjustments, item.tax_lines)
}

export function shippingAmounts(method: OrderShippingMethod): ExactAmounts {
  return exactAmounts(method.amount, method.is_tax_inclusive, method.adjustments, method.tax_lines)
}

/** Quotients have twenty decimals: what a full discount leaves of an inclusive price is nothing, not 10⁻²⁰. */
function withoutNoise(amount: Decimal): Decimal {
  return amount.abs().isLessThan("1e-12") ? toDecimal(0) : amount
}
