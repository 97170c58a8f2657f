import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { DOCUMENT_COLUMNS, documentOfRow, type DocumentRow, type InvoiceDocument } from "./records"

export async function findDocument(knex: Knex, id: string): Promise<InvoiceDocument | undefined> {
  return (await read(knex, "id = ?", [id]))[0]
}

/** The document of a series that was issued with this key. */
export async function findByKey(
  knex: Knex,
  kind: InvoiceDocument["kind"],
  key: string
): Promise<InvoiceDocument | undefined> {
  return (await read(knex, "series = ? AND key = ?", [kind, key]))[0]
}

/** An order's invoices and credit notes, in the order in which they were issued. */
export function documentsOfOrder(knex: Knex, orderId: string): Promise<InvoiceDocument[]> {
  return read(knex, "order_id = ?", [orderId])
}

/** The credit notes of an invoice. */
export function creditNotesOf(knex: Knex, invoiceId: string): Promise<InvoiceDocument[]> {
  return read(knex, "corrects_id = ?", [invoiceId])
}

async function read(knex: Knex, condition: string, values: string[]): Promise<InvoiceDocument[]> {
  const { rows } = await knex.raw<{ rows: DocumentRow[] }>(
    `SELECT ${DOCUMENT_COLUMNS} FROM webox_invoice_document WHERE ${condition} ORDER BY issued_at, series DESC, position`,
    values
  )
  return rows.map(documentOfRow)
}
