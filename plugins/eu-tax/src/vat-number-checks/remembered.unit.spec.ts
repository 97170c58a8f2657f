import type { VatNumber } from "../rules/vat-number"
import { RememberedCheck } from "./remembered"
import type { VatNumberFinding } from "./vat-number-check"

const MINUTE_MS = 60_000
const number: VatNumber = { country: "DE", value: "DE136695976" }

/** A check whose answers come one after the other, the last one for ever, and a clock that is set by hand. */
function remembered(...statuses: VatNumberFinding["status"][]) {
  let asked = 0
  let time = 0
  const check = new RememberedCheck(
    {
      check: () => {
        const status = statuses[Math.min(asked, statuses.length - 1)] ?? "valid"
        asked += 1
        return Promise.resolve({ status, checked_at: "", consultation_number: null })
      },
    },
    () => time
  )
  return {
    statusAfter: async (minutes: number, of = number) => {
      time += minutes * MINUTE_MS
      return (await check.check(of)).status
    },
    asked: () => asked,
  }
}

describe("what is remembered of a VAT number", () => {
  it.each([
    ["valid", 24 * 60],
    ["invalid", 60],
    ["unavailable", 2],
  ] as const)("is %s for %i minutes", async (status, minutes) => {
    const { statusAfter, asked } = remembered(status)
    await statusAfter(0)
    await statusAfter(minutes - 1)
    expect(asked()).toBe(1)
    await statusAfter(2)
    expect(asked()).toBe(2)
  })

  it("is what is found out anew", async () => {
    const { statusAfter } = remembered("unavailable", "valid")
    expect(await statusAfter(0)).toBe("unavailable")
    expect(await statusAfter(3)).toBe("valid")
  })

  it("is of one number each, and of the last ten thousand", async () => {
    const { statusAfter, asked } = remembered("valid")
    await statusAfter(0)
    for (let other = 0; other < 10_000; other += 1) await statusAfter(0, { country: "DE", value: `DE${other}` })
    expect(asked()).toBe(10_001)
    await statusAfter(0, { country: "DE", value: "DE9999" })
    expect(asked()).toBe(10_001)
    await statusAfter(0)
    expect(asked()).toBe(10_002)
  })
})
