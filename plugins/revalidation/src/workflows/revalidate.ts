import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { JobInput } from "@webox/kit/durable-jobs"
import { REVALIDATE_WORKFLOW } from "../modules/revalidation/service"
import { tellStorefront, type Telling } from "../tags/tell-storefront"

export type RevalidateInput = JobInput<Telling>

const tellStorefrontStep = createStep(
  "webox-tell-storefront",
  async ({ url, bucket }: RevalidateInput, { container }) =>
    new StepResponse(await tellStorefront(container, { url, bucket }))
)

/**
 * The durable job that tells a storefront what has changed. To run it again is harmless: the pages are made once more.
 *
 * @throws when the storefront does not answer, and it is worth another try
 */
export const revalidateWorkflow = createWorkflow(
  REVALIDATE_WORKFLOW,
  (input: RevalidateInput) => new WorkflowResponse(tellStorefrontStep(input))
)
