import type { DocumentSummary } from "./records"

const COLUMNS = [
  "number",
  "series",
  "issued_at",
  "order_id",
  "currency_code",
  "total",
  "tax_total",
  "sha256",
  "id",
] as const

/** The first line of the file. */
export const CSV_HEADER = `${COLUMNS.join(",")}\r\n`

/** Documents as CSV by RFC 4180; dates are ISO 8601 in UTC, amounts have a decimal point. */
export function toCsv(documents: DocumentSummary[]): string {
  return documents
    .map(({ number, kind, issued_at, order_id, currency_code, total, tax_total, sha256, id }) => {
      const cells = [
        textCell(number),
        kind,
        issued_at.toISOString(),
        order_id,
        currency_code,
        total,
        tax_total,
        sha256,
        id,
      ]
      return `${cells.join(",")}\r\n`
    })
    .join("")
}

/**
 * A text as a cell by RFC 4180. What a spreadsheet would take for a formula, such as a number whose pattern begins with +, gets an
 * apostrophe that says that it is a text. Source: OWASP, "CSV Injection".
 */
export function textCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
