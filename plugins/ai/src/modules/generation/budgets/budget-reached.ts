import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Which budget was reached, by whom and when. */
export interface ReachedBudget {
  /** The number of its setting. */
  budget: string
  period: string
  /** The customer, the provider; empty for the shop. */
  subject: string
}

/** @returns whether it is the first time in this period */
export async function noteReached(transaction: Knex, { budget, period, subject }: ReachedBudget): Promise<boolean> {
  const { rowCount } = await transaction.raw<{ rowCount: number }>(
    `INSERT INTO webox_ai_budget_reached (budget, period, subject) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
    [budget, period, subject]
  )
  return rowCount > 0
}

/** When budgets were first reached in their period, by the number of their setting; of a customer's, the first customer's. */
export async function readReached(knex: Knex, periods: string[]): Promise<Map<string, Date>> {
  const { rows } = await knex.raw<{ rows: { budget: string; reached_at: Date }[] }>(
    `SELECT budget::text AS budget, min(reached_at) AS reached_at FROM webox_ai_budget_reached WHERE period = ANY(?) GROUP BY budget`,
    [periods]
  )
  return new Map(rows.map(({ budget, reached_at }) => [budget, reached_at]))
}
