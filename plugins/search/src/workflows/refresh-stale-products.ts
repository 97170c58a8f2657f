import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { REFRESH_WORKFLOW } from "../staleness/refresh-workflow-id"
import { refreshStaleProducts } from "../staleness/refresh-stale-products"

/** Emitted when searches and lists may answer something else than before; its data is `{}`. */
export const PRODUCT_SEARCH_CHANGED = "webox.product-search.changed"

const refreshStaleProductsStep = createStep("webox-refresh-stale-products-step", async (_: void, { container }) => {
  return new StepResponse(await refreshStaleProducts(container))
})

/** Writes all search documents anew that are out of date. Runs as a durable job; its result is how many products it were. */
export const refreshStaleProductsWorkflow = createWorkflow(REFRESH_WORKFLOW, (_: object) => {
  const refreshed = refreshStaleProductsStep()
  when({ refreshed }, ({ refreshed }) => refreshed.isChanged).then(() => {
    emitEventStep({ eventName: PRODUCT_SEARCH_CHANGED, data: {} })
  })
  return new WorkflowResponse(transform({ refreshed }, ({ refreshed }) => refreshed.products))
})
