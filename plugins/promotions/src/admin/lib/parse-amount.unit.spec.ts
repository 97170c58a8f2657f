import { parseAmount } from "./parse-amount"

describe("an amount that a merchant types", () => {
  it.each([
    ["80", 80],
    ["79.90", 79.9],
    ["79,90", 79.9],
    [" 5 ", 5],
  ])("reads %j", (text, amount) => {
    expect(parseAmount(text)).toBe(amount)
  })

  it.each(["", "0", "-5", "abc", "1e3", "1.2.3", "1 000", "NaN", "Infinity"])("refuses %j", (text) => {
    expect(parseAmount(text)).toBeUndefined()
  })
})
