import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { inTransaction, type WriteManager } from "@webox/kit/durable-jobs/in-transaction"
import { invoiceSnapshot, type InvoiceInput } from "../document/invoice-snapshot"
import { findByKey } from "./documents"
import { issueDocument } from "./issue-document"
import type { InvoiceDocument } from "./records"

export interface IssueInvoiceInput extends InvoiceInput {
  /** The order's id, unless the invoice replaces one that was credited in full. */
  key?: string
  pattern?: string
}

/**
 * Issues an order's invoice, once for its key; asked again, it answers the first.
 *
 * @throws as `invoiceSnapshot` does
 */
export function issueInvoice(manager: WriteManager, input: IssueInvoiceInput): Promise<InvoiceDocument> {
  const { key = input.order.id, pattern, ...facts } = input
  return inTransaction(manager, async (transaction: Knex) => {
    // What is issued stands, whatever became of the order since.
    const issued = await findByKey(transaction, "invoice", key)
    if (issued) return issued
    return issueDocument(transaction, { snapshot: invoiceSnapshot(facts), key, ...(pattern ? { pattern } : {}) })
  })
}
