/**
 * Reads what a merchant typed, with a comma or a point.
 *
 * @returns undefined when it is no number, is below `smallest`, or has more than `decimals` decimals
 */
export function parseDecimal(text: string, { decimals = 6, smallest = 0.000001 } = {}): number | undefined {
  const [, fraction = ""] = /^\s*\d{1,9}(?:[.,](\d+))?\s*$/.exec(text) ?? [undefined, "x".repeat(decimals + 1)]
  const value = Number(text.replace(",", "."))
  return fraction.length <= decimals && value >= smallest ? value : undefined
}
