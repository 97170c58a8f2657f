import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { periodOf, type BudgetScope } from "./budget"
import { readReached } from "./budget-reached"
import { readBudgetSettings, type BudgetSetting } from "./budget-settings"
import { countCustomersFrom, readMonth } from "./budget-uses"

/** Of a limit: from here on the merchant is warned. */
const NEAR = 0.8

/** A budget with what has become of it in the present day or month. */
export interface Budget extends BudgetSetting {
  limit_micros: number
  period: string
  /** Null for customers' days, of which there are many. */
  spent_micros: number | null
  reserved_micros: number | null
  /** How many customers are near their limit today, those who reached it among them; null for the others. */
  customers_near: number | null
  is_near: boolean
  /** When something was first refused because of it. */
  reached_at: Date | null
}

/** All budgets that count, as they stand now. */
export async function listBudgets(knex: Knex, now = new Date()): Promise<Budget[]> {
  const period = (scope: BudgetScope) => periodOf(scope, now)
  const [settings, month, reached] = await Promise.all([
    readBudgetSettings(knex),
    readMonth(knex, period("merchant_month")),
    readReached(knex, [period("customer_day"), period("merchant_month")]),
  ])
  return Promise.all(
    settings.map(async (setting) => {
      const { scope, provider, unit, limit_micros } = setting
      const rest = { ...setting, period: period(scope), reached_at: reached.get(setting.number) ?? null }
      if (scope === "customer_day") {
        const customers_near = await countCustomersFrom(knex, rest.period, limit_micros * NEAR)
        return { ...rest, spent_micros: null, reserved_micros: null, customers_near, is_near: customers_near > 0 }
      }
      const use = month.find((one) => one.scope === scope && one.subject === provider && one.unit === unit)
      const { spent_micros = 0, reserved_micros = 0 } = use ?? {}
      const is_near = spent_micros + reserved_micros >= limit_micros * NEAR
      return { ...rest, spent_micros, reserved_micros, customers_near: null, is_near }
    })
  )
}
