import { currencyDecimals, roundMoney, type Decimal } from "@webox/kit/money"
import { roundDecimal } from "@webox/kit/money/round-money"

/** BR-FR-DEC-03: a price has at most six decimals. */
const MOST_DECIMALS = 6

/**
 * The net price of one, with as few decimals as make `price × quantity` come to the line's rounded amount; so a reader
 * can check it. Where six decimals are not enough (tens of thousands of pieces), the price is that of the whole quantity.
 *
 * @param exact the amount before it was rounded: the price is taken from it where that comes to the same
 */
export function unitPrice(
  amount: Decimal,
  exact: Decimal,
  quantity: Decimal,
  currencyCode: string
): { price: Decimal; base: string } {
  for (const source of [exact, amount]) {
    for (let decimals = currencyDecimals(currencyCode); decimals <= MOST_DECIMALS; decimals++) {
      const price = roundDecimal(source.dividedBy(quantity), decimals)
      if (roundMoney(price.times(quantity), currencyCode).isEqualTo(amount)) return { price, base: "1" }
    }
  }
  return { price: amount, base: quantity.toFixed() }
}
