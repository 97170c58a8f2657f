interface Priced {
  calculated_price: {
    calculated_amount: number
    currency_code: string
    is_calculated_price_tax_inclusive: boolean
  } | null
}

/** The lowest price of a product's variants, and whether others cost more; undefined when none has a price here. */
export function lowestPrice(variants: Priced[]) {
  const prices = variants.flatMap(({ calculated_price }) => (calculated_price ? [calculated_price] : []))
  const [first, ...others] = prices
  if (first === undefined) return undefined
  const lowest = others.reduce((low, price) => (price.calculated_amount < low.calculated_amount ? price : low), first)
  const isFrom = prices.some(({ calculated_amount }) => calculated_amount !== lowest.calculated_amount)
  return {
    amount: lowest.calculated_amount,
    currencyCode: lowest.currency_code,
    isTaxInclusive: lowest.is_calculated_price_tax_inclusive,
    isFrom,
  }
}
