/** How the numbers of a series are written when the shop says nothing else. */
export const DEFAULT_PATTERNS = { invoice: "WB-{year}-{number}", credit_note: "AV-{year}-{number}" } as const

/** BR-FR-01 and 02: at most 35 of `A-Z a-z 0-9 + _ / -`. */
const WRITTEN = /^[A-Za-z0-9+_/-]{1,35}$/

/**
 * Whether a pattern gives numbers that the law takes: it has `{year}` and `{number}` once each, since the count begins
 * anew each year, and stays short enough for a billion documents. The number has six digits at least.
 */
export function isNumberPattern(pattern: string): boolean {
  const hasBoth = pattern.split("{year}").length === 2 && pattern.split("{number}").length === 2
  return hasBoth && WRITTEN.test(pattern.replace("{year}", "2026").replace("{number}", "1000000000"))
}
