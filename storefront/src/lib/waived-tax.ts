/** A tax line of a way of shipping, as far as a waived tax is read from it. */
export interface ShippingTaxLine {
  rate: number
  data?: Record<string, unknown> | null
}

/**
 * What tax-inclusive prices of shipping contain of tax that this buyer does not owe, in percent, as the tax provider says it
 * of the way of shipping that is chosen (`{ included_rate: 20 }` in a tax line at 0); 0 where the tax is due.
 */
export function waivedShippingRate(methods: readonly { tax_lines?: ShippingTaxLine[] }[]): number {
  const lines = methods.flatMap(({ tax_lines = [] }) => tax_lines)
  if (lines.some(({ rate }) => rate !== 0)) return 0
  const rates = lines.flatMap(({ data }) => {
    const rate = data?.["included_rate"]
    return typeof rate === "number" && Number.isFinite(rate) ? [rate] : []
  })
  return Math.max(0, ...rates)
}

/** A tax-inclusive amount without a tax of that many percent. */
export function withoutTax(amount: number, rate: number): number {
  return amount / (1 + rate / 100)
}
