import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICE_MODULE, invoiceErrors, type InvoiceDocument, type InvoiceModuleService } from "../modules/invoice"
import { askForArchive } from "./ask-for-archive"
import { ISSUE_INVOICE } from "./find-orders-to-invoice"
import { readSale } from "./read-sale"

/** Without a compensation: a document that was numbered is never taken back, only credited. */
const issueInvoiceStep = createStep(
  "webox-issue-invoice-step",
  async ({ order_id }: { order_id: string }, { container }): Promise<StepResponse<InvoiceDocument>> => {
    const invoices = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
    const settings = await invoices.settings()
    if (!settings) throw invoiceErrors.WEBOX_INVOICES_SELLER_INCOMPLETE({ fields: ["seller"] })
    const sale = await readSale(container, order_id)
    const invoice = await invoices.issueInvoice({
      ...sale,
      seller: settings.seller,
      language: settings.language,
      payment_terms_days: settings.payment_terms_days,
      pattern: settings.invoice_pattern,
      delivered_on: null,
      books: await invoices.booksFor(sale.order.currency_code),
    })
    await askForArchive(container, invoice.id)
    return new StepResponse(invoice)
  }
)

/**
 * Issues the invoice of an order that is paid in full, by the settings of this moment. Asked again, it answers the first:
 * so it bears to run as a durable job.
 *
 * @throws WEBOX_INVOICES_ORDER_NOT_FOUND (404), WEBOX_INVOICES_ORDER_UNPAID, WEBOX_INVOICES_SELLER_INCOMPLETE (409); and as
 *   `invoiceSnapshot` does
 */
export const issueInvoiceWorkflow = createWorkflow(ISSUE_INVOICE, (input: { order_id: string }) => {
  return new WorkflowResponse(issueInvoiceStep(input))
})
