import fc from "fast-check"
import { assertMicros, fromCredits, LARGEST_MICROS, toCredits } from "./credit-amount"

describe("credits", () => {
  it("come back from JSON as the micro-credits they were, up to the largest balance", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LARGEST_MICROS }), (micros) => {
        const shown = JSON.stringify(toCredits(micros))
        expect(fromCredits(Number(shown))).toBe(micros)
      }),
      { numRuns: 1_000 }
    )
    expect(JSON.stringify(toCredits(LARGEST_MICROS))).toBe("999999999.999999")
  })

  it("show micro-credits exactly", () => {
    expect([toCredits(1), toCredits(1_500_000), toCredits(-2_000_000)]).toEqual([0.000001, 1.5, -2])
  })

  it.each([0, -1, -0.5, NaN, Infinity, 0.0000001, 1.1234567, 1_000_000_000, 1e300])("refuse %d", (credits) => {
    expect(() => fromCredits(credits)).toThrow(expect.objectContaining({ code: "WEBOX_CREDITS_AMOUNT_INVALID" }))
  })

  it.each([0, -1, 0.5, NaN, LARGEST_MICROS + 1, Number.MAX_VALUE])("are not moved by %d micro-credits", (micros) => {
    expect(() => assertMicros(micros)).toThrow(expect.objectContaining({ status: 400 }))
  })

  it("may be settled to nothing", () => {
    expect(() => assertMicros(0, 0)).not.toThrow()
  })
})
