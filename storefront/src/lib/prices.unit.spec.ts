import fc from "fast-check"
import { formatMoney } from "./money"
import { lowestPrice } from "./prices"

const priced = (calculated_amount: number) => ({
  calculated_price: { calculated_amount, currency_code: "eur", is_calculated_price_tax_inclusive: true },
})

describe("the lowest price", () => {
  it("is none when nothing has a price here", () => {
    expect(lowestPrice([])).toBeUndefined()
    expect(lowestPrice([{ calculated_price: null }])).toBeUndefined()
  })

  it("leaves out variants without a price", () => {
    expect(lowestPrice([{ calculated_price: null }, priced(12)])).toMatchObject({ amount: 12, isFrom: false })
  })

  it("is the smallest, and says whether others cost more", () => {
    const amounts = fc.array(fc.nat(10_000), { minLength: 1 })
    fc.assert(
      fc.property(amounts, (all) => {
        const expected = { amount: Math.min(...all), isFrom: new Set(all).size > 1 }
        expect(lowestPrice(all.map(priced))).toMatchObject(expected)
      })
    )
  })
})

describe("an amount", () => {
  it.each([
    [12.5, "eur", "fr", "12,50\u00a0€"],
    [1234.5, "EUR", "fr", "1\u202f234,50\u00a0€"],
    [12.5, "usd", "en", "$12.50"],
    [0, "eur", "en", "€0.00"],
  ] as const)("%d %s in %s reads %s", (amount, currency, language, text) => {
    expect(formatMoney(amount, currency, language)).toBe(text)
  })
})
