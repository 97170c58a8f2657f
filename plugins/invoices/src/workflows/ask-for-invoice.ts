import type { MedusaContainer } from "@medusajs/framework/types"
import { enqueueFrom } from "@webox/kit/durable-jobs"
import { defineDocumentJob } from "./define-document-job"
import { findOrdersToInvoice } from "./find-orders-to-invoice"
import { issueInvoiceWorkflow } from "./issue-invoice"

/** Asks for the job that issues an order's invoice. Its key is the order: it is asked for once. */
export async function askForInvoice(container: MedusaContainer, order_id: string): Promise<void> {
  await enqueueFrom(container, issueInvoiceWorkflow, { order_id }, { key: order_id })
}

const job = defineDocumentJob({ name: "webox-invoices", find: findOrdersToInvoice, ask: askForInvoice })

/** Asks for it for those of the orders that are paid and have none. */
export const askForInvoices = job.askForOrders

/** Finds the paid orders whose events were lost. */
export const invoiceReconciler = job.reconciler
