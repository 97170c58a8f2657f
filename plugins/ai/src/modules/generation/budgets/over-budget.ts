import type { BudgetLine } from "./budget"
import type { BudgetSetting } from "./budget-settings"

/** A line with all that is spent and promised in its period, itself among it. */
export interface UsedLine extends Omit<BudgetLine, "micros"> {
  used_micros: number
}

/** The first budget that is exceeded, and by which line; undefined when all is within. */
export function overBudget<
  Budget extends Pick<BudgetSetting, "scope" | "provider" | "unit"> & { limit_micros: number },
>(budgets: readonly Budget[], lines: readonly UsedLine[]): { budget: Budget; line: UsedLine } | undefined {
  for (const line of lines) {
    const budget = budgets.find(
      ({ scope, provider, unit }) =>
        scope === line.scope && unit === line.unit && (scope !== "provider_month" || provider === line.subject)
    )
    if (budget && line.used_micros > budget.limit_micros) return { budget, line }
  }
  return undefined
}
