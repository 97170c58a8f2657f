import { linesOf, type BudgetUse } from "./budget"

const use: BudgetUse = {
  customer_id: "cus_1",
  provider: "openai",
  credits_micros: 5,
  cost_micros: 7,
  currency_code: "eur",
  at: new Date("2026-11-30T23:59:59.999Z"),
}

describe("what budgets see of a piece of work", () => {
  it("is its credits in the customer's day, and its cost in the shop's and the provider's month, by UTC", () => {
    expect(linesOf(use)).toEqual([
      { scope: "customer_day", subject: "cus_1", period: "2026-11-30", unit: "credits", micros: 5 },
      { scope: "merchant_month", subject: "", period: "2026-11", unit: "eur", micros: 7 },
      { scope: "provider_month", subject: "openai", period: "2026-11", unit: "eur", micros: 7 },
    ])
  })

  it("is nothing of the merchant's own in a customer's day, and nothing of what costs nothing", () => {
    expect(linesOf({ ...use, customer_id: null }).map(({ scope }) => scope)).toEqual([
      "merchant_month",
      "provider_month",
    ])
    expect(linesOf({ ...use, cost_micros: 0 }).map(({ scope }) => scope)).toEqual(["customer_day"])
  })
})
