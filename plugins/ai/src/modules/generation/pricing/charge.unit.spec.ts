import fc from "fast-check"
import type { StoredQuote } from "../store/records"
import { chargeOf } from "./charge"
import type { Cost } from "./price"

const quote: StoredQuote = {
  credits_micros: 20_000_000,
  cost_micros: 150_000,
  currency_code: "eur",
  micros_per_usd: 900_000,
  value_micros: 10_000,
  markup_bps: 2_000,
  fee_micros: 500_000,
  price: { source: "a test", checked_on: "2026-11-22", components: [{ unit: "image", micros: 100_000 }] },
}
const cost = (micros: number): Cost => ({ micros, lines: [], origin: "table", is_estimated: false })

describe("what a customer pays for a generation", () => {
  it("is its cost at the quote's rate, with markup, in credits, and the fee", () => {
    // 0.10 dollars are 0.09 euros, with a fifth more 0.108: 10.8 credits of a cent, and half a credit.
    expect(chargeOf(cost(100_000), quote)).toMatchObject({ cost_micros: 90_000, credits_micros: 11_300_000 })
  })

  it("is the fee alone where it cost nothing", () => {
    expect(chargeOf(cost(0), { ...quote, micros_per_usd: null })).toMatchObject({
      cost_micros: 0,
      credits_micros: 500_000,
    })
  })

  it("is never more than was quoted, and never less for more", () => {
    const micros = fc.integer({ min: 0, max: 1_000_000_000 })
    fc.assert(
      fc.property(micros, micros, (left, right) => {
        const [less, more] = left < right ? [left, right] : [right, left]
        const [cheap, dear] = [chargeOf(cost(less), quote), chargeOf(cost(more), quote)]
        expect(dear.credits_micros).toBeLessThanOrEqual(quote.credits_micros)
        expect(cheap.credits_micros).toBeLessThanOrEqual(dear.credits_micros)
      })
    )
  })
})
