import { connectionOf } from "@webox/kit/durable-jobs/connection"
import type { WriteManager } from "@webox/kit/durable-jobs/in-transaction"
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
 * Issues an order's invoice, once for its key; asked again, it answers the first. Without a transaction of the caller's it
 * opens none: the statement that issues is whole by itself, and so the series is locked for that statement alone.
 *
 * @throws as `invoiceSnapshot` does
 */
export async function issueInvoice(manager: WriteManager, input: IssueInvoiceInput): Promise<InvoiceDocument> {
  const { key = input.order.id, pattern, ...facts } = input
  const connection = connectionOf(manager)
  // What is issued stands, whatever became of the order since.
  const issued = await findByKey(connection, "invoice", key)
  if (issued) return issued
  return issueDocument(connection, { snapshot: invoiceSnapshot(facts), key, ...(pattern ? { pattern } : {}) })
}
