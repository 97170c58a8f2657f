import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { roundMoney } from "@webox/kit/money"
import type { CheckoutItem, CheckoutShippingMethod, CheckoutTaxLine } from "./checkout-cart"

/**
 * Items whose buyer bears no tax pay the price without it: Medusa would keep a tax-inclusive price whole when the rate is 0.
 * A price of the merchant's own for this line (`is_custom_price`) stays.
 *
 * @param currencyCode the net price is rounded to its decimals: it is what one piece costs
 */
export function itemsWithoutUndueTax(items: readonly CheckoutItem[], currencyCode: string): CheckoutItem[] {
  return items.map((item) => {
    const rate = item.is_custom_price ? 0 : undueRate(item)
    if (rate === 0) return item
    const before = item.compare_at_unit_price
    return {
      ...item,
      ...price("unit_price", withoutTax(item.unit_price, rate, currencyCode)),
      ...(before === null ? {} : price("compare_at_unit_price", withoutTax(before, rate, currencyCode))),
      is_tax_inclusive: false,
    }
  })
}

/** The same for deliveries. */
export function methodsWithoutUndueTax(
  methods: readonly CheckoutShippingMethod[],
  currencyCode: string
): CheckoutShippingMethod[] {
  return methods.map((method) => {
    const rate = undueRate(method)
    if (rate === 0) return method
    return { ...method, ...price("amount", withoutTax(method.amount, rate, currencyCode)), is_tax_inclusive: false }
  })
}

/**
 * What a tax-inclusive price contains of tax that is not due, in percent: the tax provider says it in the data of a tax line
 * at 0, `{ included_rate: 20 }`. 0 where nothing is to be taken off.
 */
function undueRate({
  is_tax_inclusive,
  tax_lines,
}: {
  is_tax_inclusive: boolean
  tax_lines: CheckoutTaxLine[]
}): number {
  if (!is_tax_inclusive || tax_lines.some(({ rate }) => rate !== 0)) return 0
  const rates = tax_lines.map(({ data }) => data?.["included_rate"])
  return Math.max(0, ...rates.filter((rate) => typeof rate === "number" && Number.isFinite(rate)).map(Number))
}

function withoutTax(amount: BigNumberInput, rate: number, currencyCode: string) {
  return roundMoney(MathBN.div(amount, MathBN.add(1, MathBN.div(rate, 100))), currencyCode)
}

/** An amount under its name, and as Medusa keeps it exactly. */
function price<Name extends string>(name: Name, amount: ReturnType<typeof withoutTax>) {
  return { [name]: amount.toNumber(), [`raw_${name}`]: { value: amount.toFixed(), precision: 20 } }
}
