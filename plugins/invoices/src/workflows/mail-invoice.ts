import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { JobInput } from "@webox/kit/durable-jobs"
import { mailDocument } from "../mail/mail-document"
import { MAIL_INVOICE } from "../mail/mail-store"

type MailInput = JobInput<{ document_id: string }>

const mailDocumentStep = createStep(
  "webox-mail-invoice-step",
  async ({ document_id, job }: MailInput, { container }) => {
    await mailDocument(container, document_id, job)
    return new StepResponse(document_id)
  }
)

/** Mails a document to its buyer: see `mailDocument`. Runs as a durable job alone, whose key is that of the mail. */
export const mailInvoiceWorkflow = createWorkflow(MAIL_INVOICE, (input: MailInput) => {
  return new WorkflowResponse(mailDocumentStep(input))
})
