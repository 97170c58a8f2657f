import { toCredits } from "../credit-amount"
import type { StatementLine } from "./read-statement"

const COLUMNS = ["date", "type", "credits", "balance", "reason", "reference_type", "reference_id"]

/** The first line of the file. */
export const CSV_HEADER = `${COLUMNS.join(",")}\r\n`

/** Lines of a statement as CSV by RFC 4180; dates are ISO 8601 in UTC, numbers have a decimal point. */
export function toCsv(lines: StatementLine[]): string {
  return lines
    .map(({ created_at, kind, amount_micros, balance_micros, reason, reference }) => {
      const numbers = [decimal(amount_micros), decimal(balance_micros)]
      const texts = [reason ?? "", reference.type, reference.id].map(textCell)
      return `${[created_at.toISOString(), kind, ...numbers, ...texts].join(",")}\r\n`
    })
    .join("")
}

/** Never in the form 1e-6, which some programs read as text. */
function decimal(micros: number): string {
  return toCredits(micros)
    .toFixed(6)
    .replace(/\.?0+$/, "")
}

/**
 * A text as a cell. A spreadsheet takes what begins with = + - @, a tab or a line break for a formula; an apostrophe before it
 * says that it is a text. Source: OWASP, "CSV Injection".
 */
export function textCell(text: string): string {
  const harmless = /^\s*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) || harmless !== text ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
