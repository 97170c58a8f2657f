import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { handOver } from "../platform/hand-over"
import { HAND_OVER_INVOICE } from "../platform/handover-store"

const handOverStep = createStep(
  "webox-hand-over-invoice-step",
  async ({ document_id }: { document_id: string }, { container }) => {
    await handOver(container, document_id)
    return new StepResponse(document_id)
  }
)

/** Hands a document to the platform: see `handOver`. Runs as a durable job whose key is the document. */
export const handOverInvoiceWorkflow = createWorkflow(HAND_OVER_INVOICE, (input: { document_id: string }) => {
  return new WorkflowResponse(handOverStep(input))
})
