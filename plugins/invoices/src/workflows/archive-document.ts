import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { keepFiles } from "../archive/keep-files"
import { askForMail } from "../mail/ask-for-mail"
import { askForHandover } from "../platform/hand-over"
import { INVOICE_MODULE, type InvoiceModuleService } from "../modules/invoice"
import { ARCHIVE_DOCUMENT } from "./find-documents-to-archive"

interface DocumentInput {
  document_id: string
}

const keepFilesStep = createStep("webox-keep-invoice-files", async ({ document_id }: DocumentInput, { container }) => {
  const document = await container.resolve<InvoiceModuleService>(INVOICE_MODULE).document(document_id)
  await keepFiles(container, document)
  return new StepResponse({ id: document.id, kind: document.kind })
})

/** Who hears `invoice.issued` or `credit_note.issued` finds the files kept. It may come twice: a process may die after it. */
const announceStep = createStep(
  "webox-announce-invoice",
  async ({ id, kind }: { id: string; kind: "invoice" | "credit_note" }, { container }) => {
    await container.resolve(Modules.EVENT_BUS).emit({ name: `${kind}.issued`, data: { id } })
    return new StepResponse(id)
  }
)

/** Asks for what leaves the shop: the mail to the buyer, and the files to the platform. */
const askForMailStep = createStep("webox-ask-for-invoice-mail", async (documentId: string, { container }) => {
  await askForMail(container, documentId)
  await askForHandover(container, documentId)
  return new StepResponse(documentId)
})

/**
 * What follows the issue of a document: its files are kept, its event is told, and its mail and its way to the platform are asked for. Runs as a durable job whose key is the
 * document.
 *
 * @throws WEBOX_INVOICES_NOT_FOUND (404)
 */
export const archiveDocumentWorkflow = createWorkflow(ARCHIVE_DOCUMENT, (input: DocumentInput) => {
  return new WorkflowResponse(askForMailStep(announceStep(keepFilesStep(input))))
})
