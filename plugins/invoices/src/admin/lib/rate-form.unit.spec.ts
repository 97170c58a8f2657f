import { rateOf } from "./rate-form"

const form = { currency: " usd ", value: "1,0848", dated: "2026-11-24" }
// Half an hour into the 25th in France.
const now = new Date("2026-11-24T23:30:00Z")

describe("a rate that was typed", () => {
  it("is read with a comma or a point, up to the day that it is in France", () => {
    const rate = { currency_code: "USD", per_euro: 1.0848, dated: "2026-11-24" }
    expect(rateOf(form, now)).toEqual(rate)
    expect(rateOf({ ...form, value: "1.0848" }, now)).toEqual(rate)
    expect(rateOf({ ...form, dated: "2026-11-25" }, now)).toEqual({ ...rate, dated: "2026-11-25" })
  })

  it.each([
    { currency: "EUR" },
    { currency: "dollar" },
    { value: "0" },
    { value: "-1" },
    { value: "much" },
    { value: "1,12345678" },
    { dated: "2026-11-26" },
    { dated: "" },
  ])("is not taken with %j", (change) => {
    expect(rateOf({ ...form, ...change }, now)).toBeUndefined()
  })
})
