import type { BudgetUse } from "../modules/generation/budgets/budget"
import type { Generation } from "../modules/generation/store/records"

/** What budgets see of a generation, or of an answer in a conversation: the same from its order to its end. */
export function budgetUseOf({
  customer_id,
  provider,
  quote,
  created_at,
}: Pick<Generation, "customer_id" | "provider" | "quote" | "created_at">): BudgetUse {
  const { credits_micros, cost_micros, currency_code } = quote
  return { customer_id, provider, credits_micros, cost_micros, currency_code, at: new Date(created_at) }
}
