import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { DEFAULT_PATTERNS } from "../document/number-pattern"
import type { Snapshot } from "../document/snapshot"
import { DOCUMENT_COLUMNS, documentOfRow, type DocumentRow, type InvoiceDocument } from "./records"

/** The law that the documents are under is France's, and so is the day. */
export const TIME_ZONE = "Europe/Paris"

/** The day of a moment there, as `2026-11-23`. Swedes write days as ISO 8601 does. */
export function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: TIME_ZONE }).format(moment)
}

export interface IssueInput {
  snapshot: Snapshot
  /** Makes it once: an order, a refund. Who comes again with the key gets what was issued. */
  key: string
  corrects_id?: string
  /** As `isNumberPattern` takes it. */
  pattern?: string
}

/**
 * Gives a snapshot its number, its date and its place in the chain, and keeps it for ever: in one statement, which is all or
 * nothing by itself. In a transaction it must be the last one: until the commit, nobody else can issue in the series.
 */
export async function issueDocument(connection: Knex, input: IssueInput): Promise<InvoiceDocument> {
  const { snapshot } = input
  const { rows } = await connection.raw<{ rows: DocumentRow[] }>(
    `SELECT ${DOCUMENT_COLUMNS} FROM webox_invoice_issue(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      generateEntityId(undefined, snapshot.kind === "invoice" ? "winv" : "wcrn"),
      snapshot.kind,
      input.key,
      input.pattern ?? DEFAULT_PATTERNS[snapshot.kind],
      TIME_ZONE,
      snapshot.order.id,
      input.corrects_id ?? null,
      snapshot.currency_code,
      snapshot.totals.gross,
      snapshot.totals.tax,
      JSON.stringify(snapshot),
    ]
  )
  const [row] = rows
  if (!row) throw new Error("The database has issued no document.")
  return documentOfRow(row)
}
