import { parseDecimal } from "./parse-decimal"

describe("what a merchant types", () => {
  it.each([
    ["5", 5],
    [" 1,5 ", 1.5],
    ["0.000001", 0.000001],
    ["999999999", 999_999_999],
  ])("%j is %d", (text, value) => expect(parseDecimal(text)).toBe(value))

  it.each(["", "0", "-1", "1e3", "5 credits", "1.1234567", "1,2,3", "1234567890"])("%j is no amount", (text) =>
    expect(parseDecimal(text)).toBeUndefined()
  )

  it("may be zero where that is said", () => {
    expect(parseDecimal("0", { decimals: 2, smallest: 0 })).toBe(0)
    expect(parseDecimal("2.555", { decimals: 2, smallest: 0 })).toBeUndefined()
  })
})
