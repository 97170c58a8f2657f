import fc from "fast-check"
import { creditsForCost, DEFAULT_TERMS } from "./credit-value"

const terms = fc.record({
  currency_code: fc.constant("eur"),
  value_micros: fc.integer({ min: 1, max: 5_000_000 }),
  markup_bps: fc.integer({ min: 0, max: 100_000 }),
})
const costs = fc.integer({ min: 0, max: 1_000_000_000 })

describe("the price of a cost in credits", () => {
  it.each([
    [40_000, 10_000, 0, 4_000_000],
    [40_000, 10_000, 2_500, 5_000_000],
    [1, 10_000, 0, 100],
    [1, 3_000_000, 0, 1],
    [0, 10_000, 2_500, 0],
  ])("of %i at %i a credit with %i bps is %i", (cost, value_micros, markup_bps, micros) => {
    expect(creditsForCost(cost, { ...DEFAULT_TERMS, value_micros, markup_bps })).toBe(micros)
  })

  it("covers cost and markup, and is less than one micro-credit above them", () => {
    fc.assert(
      fc.property(costs, terms, (cost, { value_micros, markup_bps, ...rest }) => {
        fc.pre(BigInt(cost) * BigInt(10_000 + markup_bps) * 1_000_000n < 10n ** 14n * 10_000n * BigInt(value_micros))
        const micros = BigInt(creditsForCost(cost, { value_micros, markup_bps, ...rest }))
        const price = BigInt(cost) * BigInt(10_000 + markup_bps) * 1_000_000n
        const unit = BigInt(value_micros) * 10_000n
        expect(micros * unit >= price).toBe(true)
        expect((micros - 1n) * unit < price).toBe(true)
      })
    )
  })

  it.each([-1, 0.5, NaN, Number.MAX_SAFE_INTEGER])("is refused for %d", (cost) => {
    expect(() => creditsForCost(cost, DEFAULT_TERMS)).toThrow(/micro-credits/)
  })
})
