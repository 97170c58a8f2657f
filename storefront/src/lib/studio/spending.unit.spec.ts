import { creditsText, fill } from "./fill"
import { confirmAbove_credits, creditsOf, formatCredits, needsConfirmation } from "./spending"

describe("whether a price has to be confirmed", () => {
  it.each([
    ["the price that was shown", { price: 1, shown: 1, confirmed: undefined }, false],
    ["less than was shown", { price: 1, shown: 2, confirmed: undefined }, false],
    ["more than was shown", { price: 2, shown: 1, confirmed: undefined }, true],
    ["a price that nobody saw", { price: 1, shown: undefined, confirmed: undefined }, true],
    ["a high price", { price: confirmAbove_credits + 1, shown: 900, confirmed: undefined }, true],
    [
      "the highest that is not high",
      { price: confirmAbove_credits, shown: confirmAbove_credits, confirmed: undefined },
      false,
    ],
    ["a high price that was confirmed", { price: 90, shown: 1, confirmed: 90 }, false],
    ["more than was confirmed", { price: 91, shown: 91, confirmed: 90 }, true],
  ])("%s", (_what, asked, expected) => {
    expect(needsConfirmation(asked)).toBe(expected)
  })
})

describe("credits", () => {
  it("are read from a field with up to six decimals, and nothing else is", () => {
    expect(creditsOf("12")).toBe(12)
    expect(creditsOf("0.000001")).toBe(0.000001)
    for (const text of ["", "-1", "1e9", "1.0000001", "NaN", " 1"]) expect(creditsOf(text)).toBeUndefined()
  })

  it("are written as people of the language write them", () => {
    expect(formatCredits(1200.5, "en")).toBe("1,200.5")
    expect(formatCredits(1200.5, "fr")).toBe("1\u202f200,5")
    const words = { one: "{count} crédit", other: "{count} crédits" }
    expect([0, 1, 1.5, 2].map((count) => creditsText(count, words, "fr"))).toEqual([
      "0 crédit",
      "1 crédit",
      "1,5 crédit",
      "2 crédits",
    ])
  })

  it("stand in sentences at their places, and what is unknown stays", () => {
    expect(fill("{a} and {b}", { a: 1 })).toBe("1 and {b}")
  })
})

describe("an amount of credits", () => {
  it("is shown to the hundredth, and more closely below one", () => {
    expect(formatCredits(4988.912, "en")).toBe("4,988.91")
    expect(formatCredits(0.000123, "en")).toBe("0.000123")
    expect(formatCredits(-0.5733, "fr")).toBe("-0,5733")
  })
})
