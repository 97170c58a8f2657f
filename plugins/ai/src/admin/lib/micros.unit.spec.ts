import fc from "fast-check"
import { fromMicros, money, toMicros, typed } from "./micros"
import { parseDecimal } from "./parse-decimal"

describe("money and its millionths", () => {
  it("come back whole from what a merchant reads and types again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (micros) => {
        const amount = parseDecimal(typed(fromMicros(micros)), { smallest: 0 })
        expect(amount === undefined ? undefined : toMicros(amount)).toBe(micros)
      })
    )
  })

  it.each([
    [0.0000001, "0"],
    [0.000001, "0.000001"],
    [12.5, "12.5"],
    [100, "100"],
  ])("types %s as %s", (amount, text) => {
    expect(typed(amount)).toBe(text)
  })

  it("shows as many decimals as there are, in the reader's way", () => {
    expect(money(0.000125, "usd", "en")).toBe("$0.000125")
    expect(money(0.04, "eur", "fr").replace(/\s/g, " ")).toBe("0,04 €")
  })
})
