import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { DOCUMENT_COLUMNS, documentOfRow, type DocumentRow, type InvoiceDocument } from "./records"

/** Days of issue, both of them included: `2026-11-01`. */
export interface ExportPeriod {
  from: string
  to: string
}

/** A document with what proves its place in the chain. */
export interface ExportedDocument extends InvoiceDocument {
  previous_sha256: string
  /** What is hashed: its SHA-256 is the document's, and its first line is the hash of the one before. */
  hashed_text: string
}

type Row = DocumentRow & Pick<ExportedDocument, "previous_sha256" | "hashed_text">

/** A document's place: series, year, position. */
type Place = [string, number, number]

/** How many are held at once: a document may say some 100 kB. */
const AT_ONCE = 100

/** The text that the database hashes when it issues a document: see `webox_invoice_sha256` in the migrations. */
const HASHED_TEXT = `concat_ws(E'\\n', previous_sha256, to_json(id), series, year, position, number, to_json(key),
  to_char(issued_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), to_char(issued_on, 'YYYY-MM-DD'),
  to_json(order_id), coalesce(to_json(corrects_id), 'null'), currency_code, total, tax_total, content)`

/** All documents of a period in the order of their chains, the series one after the other, some at a time. */
export async function* documentsToExport(knex: Knex, period: ExportPeriod): AsyncGenerator<ExportedDocument[]> {
  let after: Place = ["", 0, 0]
  for (;;) {
    const rows = await nextRows(knex, period, after)
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(({ previous_sha256, hashed_text, year: _year, position: _position, ...row }) => ({
      ...documentOfRow(row),
      previous_sha256,
      hashed_text,
    }))
    after = [last.series, last.year, last.position]
  }
}

/** Whether there is anything to export. */
export async function hasDocuments(knex: Knex, period: ExportPeriod): Promise<boolean> {
  return (await nextRows(knex, period, ["", 0, 0], 1)).length > 0
}

async function nextRows(
  knex: Knex,
  { from, to }: ExportPeriod,
  after: Place,
  limit = AT_ONCE
): Promise<(Row & { year: number; position: number })[]> {
  // By the key of the chain, which has an index. The moment is less than a day from the date, in whatever time zones.
  const { rows } = await knex.raw<{ rows: (Row & { year: number; position: number })[] }>(
    `SELECT ${DOCUMENT_COLUMNS}, year, position::float8 AS position, previous_sha256, ${HASHED_TEXT} AS hashed_text
     FROM webox_invoice_document
     WHERE (series, year, position) > (?, ?::int, ?::bigint) AND issued_on BETWEEN ? AND ?
       AND issued_at >= ?::date - 1 AND issued_at < ?::date + 2
     ORDER BY series, year, position LIMIT ${limit}`,
    [...after, from, to, from, to]
  )
  return rows
}
