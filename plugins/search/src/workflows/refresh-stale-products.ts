import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { REFRESH_WORKFLOW } from "../staleness/refresh-workflow-id"
import { refreshStaleProducts } from "../staleness/refresh-stale-products"

const refreshStaleProductsStep = createStep("webox-refresh-stale-products-step", async (_: void, { container }) => {
  return new StepResponse(await refreshStaleProducts(container))
})

/** Writes all search documents anew that are out of date. Runs as a durable job; its result is how many products it were. */
export const refreshStaleProductsWorkflow = createWorkflow(REFRESH_WORKFLOW, (_: object) => {
  return new WorkflowResponse(refreshStaleProductsStep())
})
