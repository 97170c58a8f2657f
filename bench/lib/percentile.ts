/**
 * The value that so many percent of the values do not exceed (nearest rank).
 *
 * @throws when there are none: nothing was measured
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  const value = sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)]
  if (value === undefined) throw new Error("Nothing was measured.")
  return value
}
