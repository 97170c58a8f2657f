import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { JobInput } from "@webox/kit/durable-jobs"
import { ANNOUNCE_BUDGET, type AnnouncedBudget } from "../../budgets/tell-of-budgets"

/** The event that tells the merchant of a budget, for whoever listens: it names the budget, its period and whom it refused. */
export const BUDGET_REACHED = "ai.budget_reached"

export type AnnounceBudgetInput = JobInput<AnnouncedBudget>

const announceBudgetStep = createStep(
  "webox-announce-ai-budget-step",
  async ({ scope, subject, period, budget }: AnnounceBudgetInput, { container }) => {
    const data = { scope, subject, period, budget }
    await container.resolve(Modules.EVENT_BUS).emit({ name: BUDGET_REACHED, data })
    return new StepResponse(budget)
  }
)

/** Tells that a budget was reached. Runs as a durable job. */
export const announceBudgetWorkflow = createWorkflow(
  ANNOUNCE_BUDGET,
  (input: AnnounceBudgetInput) => new WorkflowResponse(announceBudgetStep(input))
)
