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
        numberCell(number),
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
 * A number has no comma and no quote, but a pattern may begin with + or -, which a spreadsheet takes for a formula: an
 * apostrophe says that it is a text. Source: OWASP, "CSV Injection".
 */
function numberCell(number: string): string {
  return /^[+-]/.test(number) ? `'${number}` : number
}
