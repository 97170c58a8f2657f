/** What a budget is about: each customer's day, all of the shop's month, or a provider's month. Days and months are UTC's. */
export const BUDGET_SCOPES = ["customer_day", "merchant_month", "provider_month"] as const

export type BudgetScope = (typeof BUDGET_SCOPES)[number]

/** A customer's budget is in credits, the others in money: what providers ask. */
export const CREDITS = "credits"

/** A piece of work that costs something, from its order to its end: a generation, or an answer in a conversation. */
export interface BudgetUse {
  /** Null for the merchant's own work, which is in nobody's day. */
  customer_id: string | null
  provider: string
  /** Micro-credits at most. */
  credits_micros: number
  /** What the provider asks at most, in millionths of the currency's main unit. */
  cost_micros: number
  currency_code: string
  /** When it was ordered: it counts in that day and month, whenever it ends. */
  at: Date
}

/** What one budget sees of it. */
export interface BudgetLine {
  scope: BudgetScope
  /** The customer, the provider; empty for the shop. */
  subject: string
  /** Such as `2026-11-23`, or `2026-11`. */
  period: string
  /** `credits`, or a currency. */
  unit: string
  micros: number
}

export function periodOf(scope: BudgetScope, at: Date): string {
  return at.toISOString().slice(0, scope === "customer_day" ? 10 : 7)
}

/** What each budget sees of a use; what costs nothing is seen by none. Always in the same order, in which rows are locked. */
export function linesOf({
  customer_id,
  provider,
  credits_micros,
  cost_micros,
  currency_code,
  at,
}: BudgetUse): BudgetLine[] {
  const line = (scope: BudgetScope, subject: string, unit: string, micros: number): BudgetLine => ({
    scope,
    subject,
    period: periodOf(scope, at),
    unit,
    micros,
  })
  return [
    ...(customer_id === null ? [] : [line("customer_day", customer_id, CREDITS, credits_micros)]),
    line("merchant_month", "", currency_code, cost_micros),
    line("provider_month", provider, currency_code, cost_micros),
  ].filter(({ micros }) => micros > 0)
}
