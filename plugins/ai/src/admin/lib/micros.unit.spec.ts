import fc from "fast-check"
import { fromMicros, money, toMicros, typed } from "./micros"
import { parseDecimal } from "./parse-decimal"

describe("money and its millionths", () => {
  it("come back whole from what a merchant reads and types again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (micros) => {
        for (const language of ["en", "fr"]) {
          const amount = parseDecimal(typed(fromMicros(micros), language), { smallest: 0 })
          expect(amount === undefined ? undefined : toMicros(amount)).toBe(micros)
        }
      })
    )
  })

  it.each([
    [0.0000001, "en", "0"],
    [0.000001, "en", "0.000001"],
    [12.5, "en", "12.5"],
    [12.5, "fr", "12,5"],
    [100, "fr", "100"],
  ])("types %s (%s) as %s", (amount, language, text) => {
    expect(typed(amount, language)).toBe(text)
  })

  it("shows as many decimals as there are, in the reader's way", () => {
    expect(money(0.000125, "usd", "en")).toBe("$0.000125")
    expect(money(0.04, "eur", "fr").replace(/\s/g, " ")).toBe("0,04 €")
  })
})
