const MICROS = 1_000_000

/** @returns an amount in main units of one in millionths */
export const fromMicros = (micros: number): number => micros / MICROS

/** @param amount in main units, with at most six decimals and nine digits before them: such a number is met exactly */
export const toMicros = (amount: number): number => Math.round(amount * MICROS)

/** An amount as people read it, with as many decimals as it has, and at least two. */
export function money(amount: number, currency: string, language: string): string {
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency: currency.toUpperCase(),
    maximumFractionDigits: 6,
  }).format(amount)
}

/** A number as a merchant would type it again: no exponent, no grouping, and their language's comma. */
export function typed(amount: number, language: string): string {
  const [, comma = "."] = /\d(\D)\d/.exec((1.5).toLocaleString(language)) ?? []
  return amount
    .toFixed(6)
    .replace(/\.?0+$/, "")
    .replace(".", comma)
}
