import type { CreatePromotionDTO } from "@medusajs/framework/types"

/** A promotion, a cart, and what the validation must say. */
export interface Scenario {
  title: string
  /** Left out: no such promotion. */
  promotion?: Partial<CreatePromotionDTO>
  /** Uses recorded before. */
  used?: number
  cart?: { region?: "france" | "unitedStates"; quantity?: number }
  /** The reason of the refusal; `undefined` when the code is valid. */
  reason?: string
  details?: Record<string, unknown>
}

export const tenPercent: CreatePromotionDTO["application_method"] = {
  type: "percentage",
  target_type: "order",
  allocation: "across",
  value: 10,
}
const fiveEuros: CreatePromotionDTO["application_method"] = {
  type: "fixed",
  target_type: "order",
  allocation: "across",
  value: 5,
  currency_code: "eur",
}
const minimum = (amount: number) => [
  { attribute: "original_item_total", operator: "gte" as const, values: [String(amount)] },
  { attribute: "currency_code", operator: "eq" as const, values: ["eur"] },
]
const campaign = (fields: object) => ({ name: "Campaign", campaign_identifier: "campaign", ...fields })
const past = new Date("2020-01-01")
const future = new Date("2999-01-01")

/** The cart holds one piece at 25 EUR (tax included) or 30 USD (without tax), unless the scenario says otherwise. */
export const scenarios: Scenario[] = [
  { title: "a percentage", promotion: {} },
  { title: "a percentage in another currency's region", promotion: {}, cart: { region: "unitedStates" } },
  { title: "a fixed amount in its currency", promotion: { application_method: fiveEuros } },
  {
    title: "a fixed amount in another currency",
    promotion: { application_method: fiveEuros },
    cart: { region: "unitedStates" },
    reason: "wrong_currency",
    details: { currency_code: "eur" },
  },
  { title: "a code that nobody made", reason: "unknown" },
  { title: "a draft", promotion: { status: "draft" }, reason: "unknown" },
  { title: "a promotion that was switched off", promotion: { status: "inactive" }, reason: "inactive" },
  {
    title: "a campaign that has not begun",
    promotion: { campaign: campaign({ starts_at: future }) },
    reason: "not_started",
    details: { starts_at: future.toISOString() },
  },
  {
    title: "a campaign that is over",
    promotion: { campaign: campaign({ ends_at: past }) },
    reason: "expired",
    details: { ends_at: past.toISOString() },
  },
  { title: "a campaign that runs", promotion: { campaign: campaign({ starts_at: past, ends_at: future }) } },
  { title: "a promotion at its limit of uses", promotion: { limit: 1 }, used: 1, reason: "used_up" },
  { title: "a promotion before its limit of uses", promotion: { limit: 2 }, used: 1 },
  {
    title: "a campaign whose uses are spent",
    promotion: { campaign: campaign({ budget: { type: "usage", limit: 1 } }) },
    used: 1,
    reason: "used_up",
  },
  {
    title: "a campaign with a use left",
    promotion: { campaign: campaign({ budget: { type: "usage", limit: 2 } }) },
    used: 1,
  },
  {
    title: "a campaign whose budget is too small for this discount",
    promotion: {
      application_method: fiveEuros,
      campaign: campaign({ budget: { type: "spend", limit: 1, currency_code: "eur" } }),
    },
    reason: "used_up",
  },
  {
    title: "a cart below the minimum",
    promotion: { rules: minimum(50) },
    reason: "below_minimum",
    details: { minimum: { amount: 50, currency_code: "eur" } },
  },
  { title: "a cart exactly at the minimum, tax included", promotion: { rules: minimum(50) }, cart: { quantity: 2 } },
  {
    title: "a minimum in another currency",
    promotion: { rules: minimum(5) },
    cart: { region: "unitedStates" },
    reason: "wrong_currency",
    details: { currency_code: "eur" },
  },
  {
    title: "a promotion for another region",
    promotion: { rules: [{ attribute: "region.id", operator: "eq", values: ["reg_elsewhere"] }] },
    reason: "not_applicable",
  },
  {
    title: "a promotion for other products",
    promotion: {
      application_method: {
        ...tenPercent,
        target_type: "items",
        target_rules: [{ attribute: "items.product.id", operator: "eq", values: ["prod_other"] }],
      },
    },
    reason: "not_applicable",
  },
  {
    title: "a promotion for one customer, tried by another",
    promotion: { rules: [{ attribute: "customer.id", operator: "eq", values: ["cus_other"] }, ...minimum(50)] },
    reason: "unknown",
  },
  {
    title: "a promotion for a customer group, tried by a guest",
    promotion: { rules: [{ attribute: "customer.groups.id", operator: "in", values: ["group_other"] }] },
    reason: "unknown",
  },
]
