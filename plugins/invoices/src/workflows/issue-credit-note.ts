import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { roundMoney } from "@webox/kit/money"
import {
  dayOf,
  INVOICE_MODULE,
  invoiceErrors,
  type InvoiceDocument,
  type InvoiceModuleService,
} from "../modules/invoice"
import { askForArchive } from "./ask-for-archive"
import { findRefund, ISSUE_CREDIT_NOTE } from "./find-refunds-to-credit"
import { methodOf } from "./read-sale"

/** Without a compensation: a document that was numbered is never taken back. */
const issueCreditNoteStep = createStep(
  "webox-issue-credit-note-step",
  async ({ refund_id }: { refund_id: string }, { container }): Promise<StepResponse<InvoiceDocument>> => {
    const invoices = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
    const refund = await findRefund(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), refund_id)
    if (!refund) throw invoiceErrors.WEBOX_INVOICES_REFUND_NOT_FOUND()
    const documents = await invoices.documentsOfOrder(refund.order_id)
    const invoice = documents.filter(({ kind }) => kind === "invoice").at(-1)
    if (!invoice) throw invoiceErrors.WEBOX_INVOICES_NOT_FOUND()
    const settings = await invoices.settings()
    const note = await invoices.issueCreditNote({
      invoice_id: invoice.id,
      key: refund_id,
      refund: {
        amount: roundMoney(refund.amount, refund.currency_code),
        method: methodOf(refund.provider_id),
        refunded_on: dayOf(new Date(refund.created_at)),
      },
      reason: null,
      ...(settings ? { pattern: settings.credit_note_pattern } : {}),
    })
    await askForArchive(container, note.id)
    return new StepResponse(note)
  }
)

/**
 * Issues the credit note of a refund that the provider has made, for the newest invoice of its order. Asked again, it answers
 * the first: so it bears to run as a durable job.
 *
 * @throws WEBOX_INVOICES_REFUND_NOT_FOUND, WEBOX_INVOICES_NOT_FOUND (404) when the order has no invoice; and as
 *   `creditNoteSnapshot` does
 */
export const issueCreditNoteWorkflow = createWorkflow(ISSUE_CREDIT_NOTE, (input: { refund_id: string }) => {
  return new WorkflowResponse(issueCreditNoteStep(input))
})
