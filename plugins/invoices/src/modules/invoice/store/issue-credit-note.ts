import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { inTransaction, type WriteManager } from "@webox/kit/durable-jobs/in-transaction"
import { creditNoteSnapshot, type CreditNoteInput } from "../document/credit-note-snapshot"
import { invoiceErrors } from "../errors"
import { creditNotesOf, findByKey, findDocument } from "./documents"
import { issueDocument } from "./issue-document"
import { issuedDocument, type InvoiceDocument } from "./records"

export interface IssueCreditNoteInput extends Omit<CreditNoteInput, "invoice" | "credited"> {
  invoice_id: string
  /** The refund's id. */
  key: string
  pattern?: string
}

/**
 * Issues the credit note of a refund, once for its key; asked again, it answers the first. Of many at once for one invoice,
 * each sees what the one before has left.
 *
 * @throws WEBOX_INVOICES_NOT_FOUND (404) when there is no such invoice; and as `creditNoteSnapshot` does
 */
export function issueCreditNote(manager: WriteManager, input: IssueCreditNoteInput): Promise<InvoiceDocument> {
  const { invoice_id, key, pattern, ...facts } = input
  return inTransaction(manager, async (transaction: Knex) => {
    await transaction.raw(`SELECT 1 FROM webox_invoice_document WHERE id = ? FOR UPDATE`, [invoice_id])
    const issued = await findByKey(transaction, "credit_note", key)
    if (issued) return issued
    const invoice = await findDocument(transaction, invoice_id)
    if (invoice?.kind !== "invoice") throw invoiceErrors.WEBOX_INVOICES_NOT_FOUND()

    const notes = await creditNotesOf(transaction, invoice_id)
    const credited = notes.flatMap(({ snapshot }) => snapshot.tax_subtotals)
    const snapshot = creditNoteSnapshot({ ...facts, invoice: issuedDocument(invoice), credited })
    return issueDocument(transaction, { snapshot, key, corrects_id: invoice_id, ...(pattern ? { pattern } : {}) })
  })
}
