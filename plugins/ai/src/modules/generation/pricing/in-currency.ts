import { toDecimal } from "@webox/kit/money"
import type { ExchangeRate } from "../settings/exchange-rates"

const UP = 2

/**
 * A cost in the currency of the merchant's credits, rounded up to the next millionth. What costs nothing needs no rate.
 *
 * @param usdMicros millionths of a US dollar
 * @returns undefined when there is no rate for the currency: then nothing can be sold for it
 */
export function inCurrency(
  usdMicros: number,
  currencyCode: string,
  rates: readonly ExchangeRate[]
): number | undefined {
  if (currencyCode === "usd" || usdMicros === 0) return usdMicros
  const rate = rates.find(({ currency_code }) => currency_code === currencyCode)
  if (!rate) return undefined
  return toDecimal(usdMicros).times(rate.micros_per_usd).shiftedBy(-6).decimalPlaces(0, UP).toNumber()
}
