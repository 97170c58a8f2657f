import { snapshotSchema, type IssuedDocument, type Snapshot } from "../document/snapshot"

/** What lists show of a document. */
export interface DocumentSummary {
  id: string
  kind: Snapshot["kind"]
  number: string
  issued_at: Date
  order_id: string
  currency_code: string
  /** Decimals, with the currency's digits. */
  total: string
  tax_total: string
  sha256: string
}

/** A document as it was issued, with its place in the chain. */
export interface InvoiceDocument extends DocumentSummary {
  /** The day of `issued_at` in the shop's time zone, and what stands on the document. */
  issued_on: string
  /** The invoice that a credit note corrects. */
  corrects_id: string | null
  snapshot: Snapshot
}

export interface DocumentRow {
  id: string
  series: Snapshot["kind"]
  number: string
  issued_at: Date
  issued_on: string
  order_id: string
  corrects_id: string | null
  currency_code: string
  content: string
  sha256: string
}

/** The day as text: the driver would make it a moment, of the process's time zone. */
export const DOCUMENT_COLUMNS = `id, series, number, issued_at, to_char(issued_on, 'YYYY-MM-DD') AS issued_on, order_id,
  corrects_id, currency_code, content, sha256`

export function documentOfRow({ series, content, ...row }: DocumentRow): InvoiceDocument {
  const snapshot = snapshotSchema.parse(JSON.parse(content))
  return { ...row, kind: series, total: snapshot.totals.gross, tax_total: snapshot.totals.tax, snapshot }
}

/** What XML and PDF are made from. */
export function issuedDocument({ snapshot, number, issued_on }: InvoiceDocument): IssuedDocument {
  return { ...snapshot, number, issued_on }
}
