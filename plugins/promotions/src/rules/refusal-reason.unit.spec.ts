import fc from "fast-check"
import { MINIMUM_WITH_TAX } from "./minimum"
import { refusalReason, type PromotionFacts } from "./refusal-reason"

const now = new Date("2026-06-15T12:00:00Z")
const cart = {
  currency_code: "eur",
  original_item_total: 50,
  email: "a@example.com",
  customer: { id: "cus_1", groups: [{ id: "group_1" }] },
  region: { id: "reg_1" },
}
const open: PromotionFacts = { status: "active", rules: [], isUsedUp: false }
const reasonOf = (facts: Partial<PromotionFacts>) => refusalReason({ ...open, ...facts }, cart, now).reason
const minimum = (amount: string) => ({ attribute: MINIMUM_WITH_TAX, operator: "gte", values: [amount] })
const day = 86_400_000

describe("why a code was refused", () => {
  it("is unknown when there is no such promotion, or only a draft", () => {
    expect(refusalReason(undefined, cart, now)).toEqual({ reason: "unknown" })
    expect(reasonOf({ status: "draft" })).toBe("unknown")
  })

  it.each([
    [{ attribute: "customer.id", operator: "eq", values: ["cus_2"] }],
    [{ attribute: "customer.groups.id", operator: "in", values: ["group_2"] }],
    [{ attribute: "email", operator: "eq", values: ["b@example.com"] }],
  ])("is unknown when the promotion is for others: %j", (rule) => {
    const ended = { status: "inactive" as const, ends_at: new Date(0), isUsedUp: true, rules: [rule, minimum("80")] }
    expect(refusalReason({ ...open, ...ended }, cart, now)).toEqual({ reason: "unknown" })
  })

  it("is told to the customer whom the promotion is for", () => {
    const rules = [{ attribute: "customer.groups.id", operator: "in", values: ["group_1"] }, minimum("80")]
    expect(refusalReason({ ...open, rules }, cart, now)).toEqual({
      reason: "below_minimum",
      minimum: { amount: 80, currency_code: "eur" },
    })
  })

  it("is inactive when the merchant switched it off", () => {
    expect(reasonOf({ status: "inactive", isUsedUp: true })).toBe("inactive")
  })

  it("names the day on which it starts or ended", () => {
    const starts_at = new Date(now.getTime() + day)
    expect(refusalReason({ ...open, starts_at }, cart, now)).toEqual({
      reason: "not_started",
      starts_at: starts_at.toISOString(),
    })
    expect(refusalReason({ ...open, ends_at: now }, cart, now)).toEqual({
      reason: "expired",
      ends_at: now.toISOString(),
    })
  })

  it("is used_up when the engine found its budget spent", () => {
    expect(reasonOf({ isUsedUp: true, rules: [minimum("80")] })).toBe("used_up")
  })

  it("is wrong_currency by the currency of its value or by a rule", () => {
    expect(refusalReason({ ...open, currency_code: "usd" }, cart, now)).toEqual({
      reason: "wrong_currency",
      currency_code: "usd",
    })
    expect(reasonOf({ rules: [{ attribute: "currency_code", operator: "eq", values: ["usd"] }, minimum("80")] })).toBe(
      "wrong_currency"
    )
  })

  it("is not_applicable when more than the amount is missing", () => {
    const elsewhere = { attribute: "region.id", operator: "eq", values: ["reg_2"] }
    expect(reasonOf({ rules: [minimum("80"), elsewhere] })).toBe("not_applicable")
    expect(reasonOf({ rules: [elsewhere] })).toBe("not_applicable")
    expect(reasonOf({})).toBe("not_applicable")
  })

  it("is always true of the promotion, whatever the promotion", () => {
    const moment = fc.option(fc.date({ min: new Date(2026, 0), max: new Date(2027, 0), noInvalidDate: true }))
    const facts: fc.Arbitrary<PromotionFacts> = fc.record({
      status: fc.constantFrom("draft", "active", "inactive"),
      starts_at: moment,
      ends_at: moment,
      currency_code: fc.option(fc.constantFrom("eur", "usd")),
      rules: fc.array(
        fc.oneof(
          fc.integer({ min: 1, max: 100 }).map((amount) => minimum(String(amount))),
          fc.constantFrom("eur", "usd").map((code) => ({
            attribute: "currency_code",
            operator: "eq",
            values: [code],
          }))
        )
      ),
      isUsedUp: fc.boolean(),
    })
    fc.assert(
      fc.property(facts, (promotion) => {
        const refusal = refusalReason(promotion, cart, now)
        const holds = {
          unknown: promotion.status === "draft",
          inactive: promotion.status === "inactive",
          not_started: Number(promotion.starts_at) > now.getTime(),
          expired: promotion.ends_at !== null && Number(promotion.ends_at) <= now.getTime(),
          used_up: promotion.isUsedUp,
          wrong_currency: refusal.currency_code === "usd",
          below_minimum: Number(refusal.minimum?.amount) > cart.original_item_total,
          not_applicable: promotion.status === "active" && !promotion.isUsedUp,
        }
        expect(holds[refusal.reason]).toBe(true)
      })
    )
  })
})
