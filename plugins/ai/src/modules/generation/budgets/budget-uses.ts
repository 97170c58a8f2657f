import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generationErrors } from "../errors"
import { linesOf, type BudgetLine, type BudgetUse } from "./budget"
import { readBudgetSettings } from "./budget-settings"
import { overBudget, type UsedLine } from "./over-budget"

/**
 * Promises what a piece of work may cost, if every budget has room for it: of many at once, as many get through as there is room
 * for. Until it ends, the promise counts as spent.
 *
 * Call it last in the transaction of the order: the rows of the shop and of the provider are locked until it commits, and
 * whoever orders at the same time waits for them.
 *
 * @throws WEBOX_AI_CUSTOMER_BUDGET_REACHED (409), WEBOX_AI_BUDGET_REACHED (409); see `tellOfBudgets`
 */
export async function reserveBudgets(transaction: Knex, use: BudgetUse): Promise<void> {
  const used = await add(
    transaction,
    linesOf(use).map((line) => ({ line, reserved: line.micros, spent: 0 }))
  )
  await assertWithin(transaction, used)
}

/**
 * Moves a promise to another provider, which stands in for the first.
 *
 * @throws WEBOX_AI_BUDGET_REACHED (409) when the other provider's budget has no room for it
 */
export async function moveBudget(transaction: Knex, use: BudgetUse, provider: string): Promise<void> {
  if (provider === use.provider) return
  const lineOf = (one: BudgetUse) => linesOf(one).filter(({ scope }) => scope === "provider_month")
  const changes = [
    ...lineOf(use).map((line) => ({ line, reserved: -line.micros, spent: 0 })),
    ...lineOf({ ...use, provider }).map((line) => ({ line, reserved: line.micros, spent: 0 })),
  ]
  // By their names, so that two that move towards each other do not wait for each other for ever.
  for (const change of changes.sort((one, other) => (one.line.subject < other.line.subject ? -1 : 1))) {
    const used = await add(transaction, [change])
    if (change.reserved > 0) await assertWithin(transaction, used)
  }
}

async function assertWithin(transaction: Knex, used: UsedLine[]): Promise<void> {
  const over = overBudget(await readBudgetSettings(transaction), used)
  if (!over) return
  const { scope, subject, period } = over.line
  const details = { scope, subject, period, budget: over.budget.number }
  throw scope === "customer_day"
    ? generationErrors.WEBOX_AI_CUSTOMER_BUDGET_REACHED(details)
    : generationErrors.WEBOX_AI_BUDGET_REACHED(details)
}

/** What a piece of work did cost in the end, in place of what was promised for it. */
export interface Spent {
  credits_micros: number
  cost_micros: number
}

/** Ends a promise. Call it once, in the transaction that writes the end. @param use as it was reserved */
export async function settleBudgets(transaction: Knex, use: BudgetUse, spent: Spent): Promise<void> {
  await add(
    transaction,
    linesOf(use).map((line) => ({
      line,
      reserved: -line.micros,
      spent: line.scope === "customer_day" ? spent.credits_micros : spent.cost_micros,
    }))
  )
}

interface Change {
  line: BudgetLine
  reserved: number
  spent: number
}

/** One statement, which locks the rows in the order of the lines. What was ordered before there were budgets has no promise. */
async function add(transaction: Knex, changes: Change[]): Promise<UsedLine[]> {
  if (changes.length === 0) return []
  const { rows } = await transaction.raw<{ rows: UsedLine[] }>(
    `INSERT INTO webox_ai_budget_use AS use (scope, subject, period, unit, reserved_micros, spent_micros)
     VALUES ${changes.map(() => "(?, ?, ?, ?, greatest(?::bigint, 0), ?)").join(", ")}
     ON CONFLICT (scope, period, subject, unit) DO UPDATE SET
       reserved_micros = greatest(use.reserved_micros + CASE use.scope ${changes.map(() => "WHEN ? THEN ?::bigint").join(" ")} END, 0),
       spent_micros = use.spent_micros + excluded.spent_micros
     RETURNING scope, subject, period, unit, (reserved_micros + spent_micros)::float8 AS used_micros`,
    [
      ...changes.flatMap(({ line, reserved, spent }) => [
        line.scope,
        line.subject,
        line.period,
        line.unit,
        reserved,
        spent,
      ]),
      ...changes.flatMap(({ line, reserved }) => [line.scope, reserved]),
    ]
  )
  return rows
}

/** What is spent and promised in a period. */
export interface PeriodUse {
  scope: BudgetLine["scope"]
  subject: string
  unit: string
  spent_micros: number
  reserved_micros: number
}

/** The use of the shop and of each provider in a month. */
export async function readMonth(knex: Knex, month: string): Promise<PeriodUse[]> {
  const { rows } = await knex.raw<{ rows: PeriodUse[] }>(
    `SELECT scope, subject, unit, spent_micros::float8 AS spent_micros, reserved_micros::float8 AS reserved_micros
     FROM webox_ai_budget_use WHERE scope IN ('merchant_month', 'provider_month') AND period = ?`,
    [month]
  )
  return rows
}

/** How many customers have used at least so much of their day. */
export async function countCustomersFrom(knex: Knex, day: string, micros: number): Promise<number> {
  const { rows } = await knex.raw<{ rows: { customers: number }[] }>(
    `SELECT count(*)::int AS customers FROM webox_ai_budget_use
     WHERE scope = 'customer_day' AND period = ? AND unit = 'credits' AND reserved_micros + spent_micros >= ?`,
    [day, micros]
  )
  return rows[0]?.customers ?? 0
}
