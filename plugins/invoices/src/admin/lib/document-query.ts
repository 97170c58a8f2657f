/** What the merchant narrows the list by, as typed; empty for no limit. */
export interface DocumentFilter {
  series: "" | "invoice" | "credit_note"
  /** Days: `2026-11-23`. */
  from: string
  to: string
  min_total: string
  max_total: string
}

export const NO_FILTER: DocumentFilter = { series: "", from: "", to: "", min_total: "", max_total: "" }

/** Whether an amount is empty or one, with a comma or a point. */
export const isAmount = (typed: string): boolean => typed.trim() === "" || /^\d{1,15}([.,]\d{1,4})?$/.test(typed.trim())

/** What the Admin API is asked for. An amount that is none yet narrows nothing. */
export function documentQuery(filter: DocumentFilter): Record<string, string | undefined> {
  const amount = (typed: string) => (isAmount(typed) ? typed.trim().replace(",", ".") || undefined : undefined)
  return {
    series: filter.series || undefined,
    from: filter.from || undefined,
    to: filter.to || undefined,
    min_total: amount(filter.min_total),
    max_total: amount(filter.max_total),
  }
}
