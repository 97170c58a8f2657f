import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { JobInput } from "@webox/kit/durable-jobs"
import { CREDITS_MODULE, type CreditsModuleService } from "../../modules/credits"
import { SETTLE_ORDER_CREDITS } from "./find-unsettled-orders"
import { readOrderFacts } from "./read-order-facts"

export type SettleOrderCreditsInput = JobInput<{ order_id: string }>

const settleOrderCreditsStep = createStep(
  "webox-settle-order-credits-step",
  async ({ order_id, job }: SettleOrderCreditsInput, { container }) => {
    const credits = container.resolve<CreditsModuleService>(CREDITS_MODULE)
    const readFacts = () => readOrderFacts(container, order_id)
    return new StepResponse(await credits.settleOrder(order_id, readFacts, job))
  }
)

/**
 * Brings the credits of an order in line with what has become of it: grants them once it is paid and belongs to a customer
 * with an account, takes them back when it is refunded, returned or cancelled. Runs as a durable job; to run it again
 * does nothing.
 */
export const settleOrderCreditsWorkflow = createWorkflow(
  SETTLE_ORDER_CREDITS,
  (input: SettleOrderCreditsInput) => new WorkflowResponse(settleOrderCreditsStep(input))
)
