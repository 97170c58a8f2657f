import { client } from "./client"
import { download } from "./documents"

/** What documents come to in a currency; credit notes are taken off. Amounts are texts of decimals. */
export interface PeriodTotals {
  currency_code: string
  invoices: number
  credit_notes: number
  net: string
  tax: string
  gross: string
}

/** A closing, as the Admin API lists it. */
export interface Closing {
  kind: "month" | "year"
  /** `2026-11` or `2026`. */
  period: string
  starts_on: string
  totals: PeriodTotals[]
  perpetual_totals: PeriodTotals[]
}

export interface ClosingPage {
  closings: Closing[]
  next_cursor: string | null
}

const PATH = "/admin/invoices/closings"

export const CLOSINGS_KEY = ["webox-invoice-closings"]

export const fetchClosings = (cursor: string | undefined) =>
  client.client.fetch<ClosingPage>(PATH, { query: { cursor, limit: 13 } })

/** Hands a closing's file to the browser, to be kept. */
export const downloadClosing = ({ period }: Closing) =>
  download(`${PATH}/${period}/json`, { type: "application/json", name: `closing-${period}.json` })

/** @returns `November 2026`, or `2026`, in the reader's language */
export function periodName({ kind, period, starts_on }: Closing, language: string): string {
  if (kind === "year") return period
  return new Date(starts_on).toLocaleDateString(language, { month: "long", year: "numeric", timeZone: "UTC" })
}
