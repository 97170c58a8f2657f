import fc from "fast-check"
import { totalsDiffer } from "./cart-totals"

describe("whether two totals differ", () => {
  it.each([
    [30, 30, "eur", false],
    [30, 30.004, "eur", false],
    [30, 30.01, "eur", true],
    [300, 300.4, "jpy", false],
    [300, 301, "jpy", true],
  ])("%p and %p %s: %p", (left, right, currency, differ) => {
    expect(totalsDiffer(left, right, currency)).toBe(differ)
  })

  it("is never so of a total and the number that JSON made of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 1, max: 7 }), (cents, parts) => {
        const total = cents / 100 / parts
        expect(totalsDiffer(total, JSON.parse(JSON.stringify(total)), "eur")).toBe(false)
      })
    )
  })

  it("is always so of totals that are a cent or more apart", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 6 }), (cents, more) => {
        expect(totalsDiffer(cents / 100, (cents + more) / 100, "eur")).toBe(true)
      })
    )
  })
})
