import { askShop } from "./ask-shop"

export const SCOPES = ["customer_day", "merchant_month", "provider_month"] as const

export type Scope = (typeof SCOPES)[number]

/** Amounts are in `unit`: `credits`, or main units of a currency. */
export interface Budget {
  id: string
  scope: Scope
  provider: string | null
  provider_name: string | null
  unit: string
  limit: number
  /** Null for customers' days, of which there are many. */
  spent: number | null
  reserved: number | null
  /** How many customers are near their limit today; null for the others. */
  customers_near: number | null
  is_near: boolean
  reached_at: string | null
  /** False for one that was set in another currency than the shop's: it counts nothing. */
  is_in_force: boolean
}

export const BUDGETS_KEY = ["webox-ai-budgets"]

export const fetchBudgets = async (): Promise<Budget[]> =>
  (await askShop<{ budgets: Budget[] }>("/admin/ai/budgets")).budgets

export interface NewBudget {
  scope: Scope
  provider?: string
  /** Null takes it away. */
  limit: number | null
}

export const saveBudget = async (budget: NewBudget): Promise<Budget[]> => {
  const answer = await askShop<{ budgets: Budget[] }>("/admin/ai/budgets", { method: "POST", body: budget })
  return answer.budgets
}
