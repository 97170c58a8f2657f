import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { JobInput } from "../durable-jobs/job-input"
import { recoverOrder } from "../reconcilers/orders/recover-order"

export type RecoverOrderInput = JobInput<{ order_id: string }>

/** Not composed of Medusa's steps: those undo a payment when a later one fails, and here it shall stay and be found again. */
const recoverOrderStep = createStep("webox-recover-order-step", async (input: RecoverOrderInput, { container }) => {
  return new StepResponse(await recoverOrder(container, input.order_id))
})

/** Recovers an order that a crash in cart completion left half-made: see `recoverOrder`. Runs as a durable job. */
export const recoverOrderWorkflow = createWorkflow("webox-recover-order", (input: RecoverOrderInput) => {
  return new WorkflowResponse(recoverOrderStep(input))
})
