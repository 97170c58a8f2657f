import { setAuthAppMetadataStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"

export interface FinishSignUpInput {
  auth_identity_id: string
  customer_id: string
}

/** Ties a customer to the login that made it, as the last step of Medusa's own sign-up does. Who asks has checked that it may. */
export const finishSignUpWorkflow = createWorkflow("webox-finish-sign-up", (input: WorkflowData<FinishSignUpInput>) => {
  setAuthAppMetadataStep({
    authIdentityId: input.auth_identity_id,
    actorType: "customer",
    value: input.customer_id,
  })
  return new WorkflowResponse(input.customer_id)
})
