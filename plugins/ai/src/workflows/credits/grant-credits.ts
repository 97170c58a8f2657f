import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { CREDITS_MODULE, creditErrors, type CreditsModuleService } from "../../modules/credits"

export interface GrantCreditsInput {
  customer_id: string
  amount_micros: number
  /** Shown to the customer in their statement. */
  reason: string
  /** Makes the grant one, for ever. */
  key: string
  /** The admin user. */
  created_by: string
}

const checkCustomerStep = createStep(
  "webox-check-credits-customer",
  async ({ customer_id }: GrantCreditsInput, { container }) => {
    const [customer] = await container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ id: customer_id, has_account: true }, { select: ["id"], take: 1 })
    if (!customer) throw creditErrors.WEBOX_CREDITS_CUSTOMER_NOT_FOUND()
    return new StepResponse(customer.id)
  }
)

const grantCreditsStep = createStep("webox-grant-credits", async (input: GrantCreditsInput, { container }) => {
  const { created_by, ...grant } = input
  const reference = { type: "user", id: created_by }
  const service = container.resolve<CreditsModuleService>(CREDITS_MODULE)
  return new StepResponse(await service.grant({ ...grant, kind: "grant", reference, created_by }))
})

/**
 * Gives a customer credits in the merchant's name, once for its key.
 *
 * @throws WEBOX_CREDITS_CUSTOMER_NOT_FOUND (404), and as `grantCredits` does
 */
export const grantCreditsWorkflow = createWorkflow("webox-grant-credits", (input: GrantCreditsInput) => {
  checkCustomerStep(input)
  return new WorkflowResponse(grantCreditsStep(input))
})
