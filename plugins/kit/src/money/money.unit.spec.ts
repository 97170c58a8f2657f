import { BigNumber } from "@medusajs/framework/utils"
import fc from "fast-check"
import { allocate, currencyDecimals, fromMicros, roundMoney, toDecimal, toMicros, type Decimal } from "."

const currencies = fc.constantFrom("EUR", "jpy", "KWD")
/** Amounts with up to eight decimals, made of integers so that the test has no floats of its own. */
const amounts = fc
  .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 8 }))
  .map(([digits, decimals]) => toDecimal(digits.toString()).shiftedBy(-decimals))
const weightLists = fc
  .array(fc.tuple(fc.nat(1_000_000), fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some(([digits]) => digits > 0))
  .map((list) => list.map(([digits, decimals]) => toDecimal(digits).shiftedBy(-decimals)))

const add = (parts: Decimal[]) => parts.reduce((sum, part) => sum.plus(part), toDecimal(0))

describe("rounding money", () => {
  it.each([
    ["1.005", "eur", "1.01"],
    ["2.675", "EUR", "2.68"],
    ["1.0049999", "eur", "1"],
    ["-1.005", "eur", "-1.01"],
    ["0.5", "jpy", "1"],
    ["2.5", "jpy", "3"],
    ["1.0005", "kwd", "1.001"],
    ["123456789012345.675", "eur", "123456789012345.68"],
  ])("makes %s %s %s", (amount, currency, rounded) => {
    expect(roundMoney(amount, currency).toFixed()).toBe(rounded)
    expect(roundMoney(new BigNumber(amount), currency).toFixed()).toBe(rounded)
    expect(roundMoney({ value: amount }, currency).toFixed()).toBe(rounded)
  })

  it("is never further away than half a cent, has no effect twice, and treats a refund like its payment", () => {
    fc.assert(
      fc.property(amounts, currencies, (amount, currency) => {
        const rounded = roundMoney(amount, currency)
        const half = toDecimal(0.5).shiftedBy(-currencyDecimals(currency))
        expect(rounded.minus(amount).abs().isLessThanOrEqualTo(half)).toBe(true)
        expect(rounded.decimalPlaces()).toBeLessThanOrEqual(currencyDecimals(currency))
        expect(roundMoney(rounded, currency).isEqualTo(rounded)).toBe(true)
        expect(roundMoney(amount.negated(), currency).isEqualTo(rounded.negated())).toBe(true)
      })
    )
  })

  it("keeps the order of amounts", () => {
    fc.assert(
      fc.property(amounts, amounts, currencies, (a, b, currency) => {
        const [low, high] = a.isLessThan(b) ? [a, b] : [b, a]
        expect(roundMoney(low, currency).isLessThanOrEqualTo(roundMoney(high, currency))).toBe(true)
      })
    )
  })

  it("refuses what is no amount and no currency", () => {
    for (const amount of [NaN, Infinity, "x"]) expect(() => roundMoney(amount, "eur")).toThrow(RangeError)
    for (const currency of ["", "euro", "€"]) expect(() => roundMoney(1, currency)).toThrow(RangeError)
  })

  it.each([
    ["EUR", 2],
    ["jpy", 0],
    ["KWD", 3],
    ["CLF", 4],
  ])("knows the decimals of %s by ISO 4217", (currency, decimals) => {
    expect(currencyDecimals(currency)).toBe(decimals)
  })
})

describe("sharing an amount out", () => {
  it("adds up to the amount, gives each its due to within a cent, and nothing to a weight of zero", () => {
    fc.assert(
      fc.property(amounts, weightLists, currencies, (amount, weights, currency) => {
        const total = roundMoney(amount, currency)
        const shares = allocate(amount, weights, currency)
        const cent = toDecimal(1).shiftedBy(-currencyDecimals(currency))
        const sum = add(weights)

        expect(add(shares).isEqualTo(total)).toBe(true)
        shares.forEach((share, index) => {
          const weight = weights[index] ?? toDecimal(0)
          // |share − total × weight / sum| < cent, without a division.
          const difference = share.times(sum).minus(total.times(weight)).abs()
          expect(difference.isLessThan(cent.times(sum))).toBe(true)
          expect(share.decimalPlaces()).toBeLessThanOrEqual(currencyDecimals(currency))
          if (weight.isZero()) expect(share.isZero()).toBe(true)
        })
      })
    )
  })

  it("gives the cents that are left to those who lost most, then to the first", () => {
    const shares = (amount: string, weights: number[]) =>
      allocate(amount, weights, "eur").map((share) => share.toFixed())
    expect(shares("0.05", [1, 1, 1])).toEqual(["0.02", "0.02", "0.01"])
    expect(shares("100", [1, 1, 1])).toEqual(["33.34", "33.33", "33.33"])
    expect(shares("-100", [1, 1, 1])).toEqual(["-33.34", "-33.33", "-33.33"])
    expect(shares("0.01", [1, 2, 3])).toEqual(["0", "0", "0.01"])
    expect(shares("10", [0, 5])).toEqual(["0", "10"])
    expect(shares("10", [0.1, 0.2])).toEqual(["3.33", "6.67"])
  })

  it("refuses weights by which nothing can be shared", () => {
    for (const weights of [[], [0, 0], [1, -1], [2, -1]]) expect(() => allocate(1, weights, "eur")).toThrow(RangeError)
  })
})

describe("micro-units", () => {
  it("give back what they were made of", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (micros) => {
        expect(toMicros(fromMicros(micros))).toBe(micros === 0 ? 0 : micros)
      })
    )
  })

  it("are rounded like money, and refused where they would not be exact", () => {
    expect(toMicros("0.0000005")).toBe(1)
    expect(toMicros("-0.0000005")).toBe(-1)
    expect(toMicros("0.1")).toBe(100_000)
    expect(() => toMicros("10000000000")).toThrow(RangeError)
    expect(() => fromMicros(0.5)).toThrow(RangeError)
  })
})
