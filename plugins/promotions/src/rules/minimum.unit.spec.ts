import fc from "fast-check"
import { MINIMUM_WITH_TAX, MINIMUM_WITHOUT_TAX, minimumRules, readMinimum } from "./minimum"
import type { PromotionRule } from "./promotion-rule"

const amount = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => cents / 100)
const currency = fc.constantFrom("eur", "usd", "jpy")
const otherRule: fc.Arbitrary<PromotionRule> = fc.record({
  id: fc.uuid(),
  attribute: fc.constantFrom("region.id", "customer.groups.id", "sales_channel_id"),
  operator: fc.constantFrom("eq", "in", "ne"),
  values: fc.array(fc.string(), { minLength: 1 }),
})

/** What the rules are after a change. */
function apply(rules: PromotionRule[], change: { create: PromotionRule[]; delete: string[] }): PromotionRule[] {
  const kept = rules.filter(({ id }) => !id || !change.delete.includes(id))
  return [...kept, ...change.create.map((rule, index) => ({ ...rule, id: `new-${index}-${rules.length}` }))]
}

describe("the minimum of a promotion", () => {
  it("is read back as it was set, whatever the promotion had before, and leaves other rules alone", () => {
    fc.assert(
      fc.property(
        fc.array(otherRule),
        amount,
        currency,
        amount,
        currency,
        fc.boolean(),
        (others, a, c, b, d, taxed) => {
          const once = apply(others, minimumRules(others, { amount: a, currency_code: c, isTaxInclusive: taxed }))
          const twice = apply(once, minimumRules(once, { amount: b, currency_code: d, isTaxInclusive: !taxed }))
          expect(readMinimum(once)).toEqual({ amount: a, currency_code: c })
          expect(readMinimum(twice)).toEqual({ amount: b, currency_code: d })
          expect(apply(twice, minimumRules(twice, undefined))).toEqual(others)
        }
      )
    )
  })

  it("compares prices with tax where prices contain it, and without where they do not", () => {
    const rulesFor = (isTaxInclusive: boolean) =>
      minimumRules([], { amount: 80, currency_code: "eur", isTaxInclusive }).create[0]?.attribute
    expect(rulesFor(true)).toBe(MINIMUM_WITH_TAX)
    expect(rulesFor(false)).toBe(MINIMUM_WITHOUT_TAX)
  })

  it("takes the currency of the promotion's value, and adds no rule for it", () => {
    const { create } = minimumRules([], {
      amount: 80,
      currency_code: "eur",
      isTaxInclusive: true,
      method_currency: "eur",
    })
    expect(create).toHaveLength(1)
    expect(readMinimum(create, "eur")).toEqual({ amount: 80, currency_code: "eur" })
  })

  it("keeps a currency rule that came without a minimum when there is none to take away", () => {
    const rules = [{ id: "r1", attribute: "currency_code", operator: "eq", values: ["usd"] }]
    expect(minimumRules(rules, undefined)).toEqual({ create: [], delete: [] })
  })

  it("is the least of a rule's values, as the engine has it", () => {
    expect(readMinimum([{ attribute: "item_total", operator: "gte", values: ["100", "20", "50"] }])?.amount).toBe(20)
  })
})
