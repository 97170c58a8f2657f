import type { MedusaContainer } from "@medusajs/framework/types"
import { enqueue } from "@webox/kit/durable-jobs"
import { isCodedError } from "@webox/kit/http"
import { knexOf } from "../generations/knex-of"
import { noteReached, type ReachedBudget } from "../modules/generation/budgets/budget-reached"
import type { BudgetScope } from "../modules/generation/budgets/budget"

/** The id of the job that tells of a budget, and what it is given. */
export const ANNOUNCE_BUDGET = "webox-announce-ai-budget"

export type AnnouncedBudget = ReachedBudget & { scope: BudgetScope }

/**
 * Does what `reserveBudgets` is called in. When a budget refuses it, that is noted, and the merchant is told, once for each budget and
 * period. It is noted afterwards, since with the refusal all is undone that was written before.
 *
 * @throws what the work throws
 */
export async function tellOfBudgets<Result>(container: MedusaContainer, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const reached = reachedBudget(error)
    if (reached) await note(container, reached)
    throw error
  }
}

function note(container: MedusaContainer, reached: AnnouncedBudget): Promise<void> {
  return knexOf(container).transaction(async (transaction) => {
    if (!(await noteReached(transaction, reached))) return
    const key = `${reached.budget} ${reached.period} ${reached.subject}`
    await enqueue(transaction, ANNOUNCE_BUDGET, reached, { key })
  })
}

const CODES = ["WEBOX_AI_CUSTOMER_BUDGET_REACHED", "WEBOX_AI_BUDGET_REACHED"]

function reachedBudget(error: unknown): AnnouncedBudget | undefined {
  return isCodedError(error) && CODES.includes(error.code) ? (error.details as unknown as AnnouncedBudget) : undefined
}
