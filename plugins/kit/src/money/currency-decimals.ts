const known = new Map<string, number>()

/**
 * How many decimals a currency has by ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD. `Intl` carries the list (ECMA-402,
 * "CurrencyDigits"); Medusa's own table follows the customs of display, where some have fewer than the law gives them.
 *
 * @param currencyCode three letters, of either case
 * @throws {RangeError} when it is not three letters
 */
export function currencyDecimals(currencyCode: string): number {
  const code = currencyCode.toUpperCase()
  const found = known.get(code)
  if (found !== undefined) return found

  const format = new Intl.NumberFormat("en", { style: "currency", currency: code })
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2
  known.set(code, decimals)
  return decimals
}
