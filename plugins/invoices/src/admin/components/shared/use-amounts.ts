import { useTranslation } from "react-i18next"
import { TIME_ZONE } from "../../lib/days"
import type { InvoiceDocument } from "../../lib/documents"

/** @returns writes a document's day and amounts as the reader does; what a credit note gives back is below zero */
export function useAmounts() {
  const { i18n } = useTranslation("webox-invoices")
  return {
    dayOf: ({ issued_at }: InvoiceDocument): string =>
      new Date(issued_at).toLocaleDateString(i18n.language, { dateStyle: "medium", timeZone: TIME_ZONE }),
    moneyOf: ({ kind, currency_code }: InvoiceDocument, amount: string): string => {
      const format = new Intl.NumberFormat(i18n.language, { style: "currency", currency: currency_code })
      const value = Number(amount)
      return format.format(kind === "credit_note" && value !== 0 ? -value : value)
    },
  }
}
