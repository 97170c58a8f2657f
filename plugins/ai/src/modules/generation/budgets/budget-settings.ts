import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { BudgetScope } from "./budget"

/** A budget as the merchant set it. Nothing is ever changed: the newest counts. */
export interface BudgetSetting {
  number: string
  scope: BudgetScope
  /** Empty but for `provider_month`. */
  provider: string
  /** Null: there is no limit any more. */
  limit_micros: number | null
  /** `credits`, or the shop's currency when it was set: in another currency it does not count. */
  unit: string
  created_by: string | null
  created_at: Date
}

const COLUMNS = `number::text AS number, scope, provider, limit_micros::float8 AS limit_micros, unit, created_by, created_at`

/** The budgets that count; those without a limit are none. */
export async function readBudgetSettings(knex: Knex): Promise<(BudgetSetting & { limit_micros: number })[]> {
  const { rows } = await knex.raw<{ rows: (BudgetSetting & { limit_micros: number })[] }>(
    `SELECT * FROM (
       SELECT DISTINCT ON (scope, provider) ${COLUMNS} FROM webox_ai_budget_setting
       ORDER BY scope, provider, webox_ai_budget_setting.number DESC
     ) AS newest WHERE limit_micros IS NOT NULL`
  )
  return rows
}

export async function addBudgetSetting(
  knex: Knex,
  { scope, provider, limit_micros, unit, created_by }: Omit<BudgetSetting, "number" | "created_at">
): Promise<BudgetSetting> {
  const { rows } = await knex.raw<{ rows: BudgetSetting[] }>(
    `INSERT INTO webox_ai_budget_setting (scope, provider, limit_micros, unit, created_by) VALUES (?, ?, ?, ?, ?)
     RETURNING ${COLUMNS}`,
    [scope, provider, limit_micros, unit, created_by]
  )
  const [row] = rows
  if (!row) throw new Error("The budget was not written.")
  return row
}
