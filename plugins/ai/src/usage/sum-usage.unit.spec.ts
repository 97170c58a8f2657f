import type { UsageRow } from "../modules/generation/store/usage"
import { sumUsage } from "./sum-usage"

const row = (fields: Partial<UsageRow>): UsageRow => ({
  date: "2026-11-22",
  kind: "image",
  provider: "local",
  model: "local-image",
  credits_micros: 1_000_000,
  count: 1,
  ...fields,
})

describe("the sums of what was used", () => {
  it("of nothing are nothing", () => {
    expect(sumUsage([])).toEqual({ credits_micros: 0, days: [], models: [] })
  })

  it("are by day, oldest first, with generations and messages apart", () => {
    const { days } = sumUsage([
      row({ date: "2026-11-23", count: 2 }),
      row({}),
      row({ kind: "chat", provider: "openai", model: "gpt-5.5", credits_micros: 500_000, count: 3 }),
    ])
    expect(days).toEqual([
      { date: "2026-11-22", credits_micros: 1_500_000, generations: 1, messages: 3 },
      { date: "2026-11-23", credits_micros: 1_000_000, generations: 2, messages: 0 },
    ])
  })

  it("are by model, the dearest first, and add up", () => {
    const rows = [row({}), row({ date: "2026-11-23" }), row({ provider: "openai", model: "x", credits_micros: 9 })]
    const { credits_micros, models } = sumUsage(rows)
    expect(models.map((one) => [one.model, one.credits_micros, one.count])).toEqual([
      ["local-image", 2_000_000, 2],
      ["x", 9, 1],
    ])
    expect(credits_micros).toBe(2_000_009)
  })
})
