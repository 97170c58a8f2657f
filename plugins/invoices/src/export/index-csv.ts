import type { ExportedDocument, FileType } from "../modules/invoice"
import { textCell } from "../modules/invoice/store/documents-csv"

const COLUMNS = [
  "number",
  "kind",
  "issued_on",
  "issued_at",
  "order_id",
  "buyer",
  "currency_code",
  "net",
  "tax_total",
  "total",
  "pdf_sha256",
  "xml_sha256",
  "sha256",
  "previous_sha256",
] as const

/** The first line of the index. */
export const INDEX_HEADER = `${COLUMNS.join(",")}\r\n`

/** A document's line by RFC 4180. @param files their SHA-256; null for a file that is not in the export */
export function indexLine(document: ExportedDocument, files: Record<FileType, string | null>): string {
  const { number, kind, issued_on, issued_at, order_id, currency_code, tax_total, total, snapshot } = document
  const cells = [
    textCell(number),
    kind,
    issued_on,
    issued_at.toISOString(),
    textCell(order_id),
    textCell(snapshot.buyer.name),
    currency_code,
    snapshot.totals.net,
    tax_total,
    total,
    files.pdf ?? "",
    files.xml ?? "",
    document.sha256,
    document.previous_sha256,
  ]
  return `${cells.join(",")}\r\n`
}
