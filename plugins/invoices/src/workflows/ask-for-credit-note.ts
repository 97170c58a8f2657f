import { enqueueFrom } from "@webox/kit/durable-jobs"
import { defineDocumentJob } from "./define-document-job"
import { findRefundsToCredit } from "./find-refunds-to-credit"
import { issueCreditNoteWorkflow } from "./issue-credit-note"

const job = defineDocumentJob({
  name: "webox-credit-notes",
  find: findRefundsToCredit,
  ask: (container, refund_id) => enqueueFrom(container, issueCreditNoteWorkflow, { refund_id }, { key: refund_id }),
})

/** Asks for the credit notes of those of the orders' refunds that have none. */
export const askForCreditNotes = job.askForOrders

/** Finds the refunds whose events were lost, or came before the invoice. */
export const creditNoteReconciler = job.reconciler
