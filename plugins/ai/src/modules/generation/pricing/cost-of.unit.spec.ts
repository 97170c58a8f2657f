import fc from "fast-check"
import type { Usage } from "../../../provider"
import { costOf } from "./cost-of"
import type { Price } from "./price"

const where = { source: "a test", checked_on: "2026-11-22" }

const text: Price = {
  ...where,
  components: [
    { unit: "input_token", micros: 3_000_000 },
    { unit: "cached_input_token", micros: 300_000 },
    { unit: "output_token", micros: 15_000_000 },
  ],
}

describe("the cost of a usage", () => {
  it("counts cached tokens once, at their own price", () => {
    const usage = { input_tokens: 1_000, cached_input_tokens: 400, output_tokens: 100 }
    const cost = costOf(text, usage, {})
    expect(cost.micros).toBe(600 * 3 + 400 * 0.3 + 100 * 15)
    expect(cost).toMatchObject({ origin: "table", is_estimated: false })
  })

  it("counts cached tokens as all others where they have no price", () => {
    const price: Price = { ...where, components: [{ unit: "input_token", micros: 1_000_000 }] }
    expect(costOf(price, { input_tokens: 10, cached_input_tokens: 9 }, {}).micros).toBe(10)
  })

  it("tells what it was counted from", () => {
    expect(costOf(text, { input_tokens: 2, output_tokens: 3 }, {}).lines).toEqual([
      { unit: "input_token", quantity: 2, micros_per_unit: 3_000_000, units: 1_000_000 },
      { unit: "output_token", quantity: 3, micros_per_unit: 15_000_000, units: 1_000_000 },
    ])
  })

  it("takes the provider's own figure before the table", () => {
    const cost = costOf(text, { input_tokens: 1, reported_cost_micros: 12.2 }, {})
    expect(cost).toEqual({ micros: 13, lines: [], origin: "provider", is_estimated: false })
  })

  it("takes what was asked for where the provider does not tell, and says so", () => {
    const price: Price = { ...where, components: [{ unit: "second", micros: 50_000 }] }
    expect(costOf(price, {}, { seconds: 5 })).toMatchObject({ micros: 250_000, is_estimated: true })
    expect(costOf(price, { seconds: 4 }, { seconds: 5 })).toMatchObject({ micros: 200_000, is_estimated: false })
  })

  it("is exact where it is free, however much of it there was", () => {
    const free: Price = { ...where, components: [{ unit: "output_token", micros: 0 }] }
    expect(costOf(free, { output_tokens: 12, is_estimated: true }, {})).toMatchObject({
      micros: 0,
      is_estimated: false,
    })
    expect(costOf(text, { output_tokens: 12, is_estimated: true }, {})).toMatchObject({ is_estimated: true })
  })

  it("goes by size and quality", () => {
    const price: Price = {
      ...where,
      components: [
        { unit: "image", micros: 9_000, when: { size: "1024x1024", quality: "low" } },
        { unit: "image", micros: 40_000, when: { size: "1024x1024" } },
      ],
    }
    const traits = { size: "1024x1024", quality: "low" }
    expect(costOf(price, { images: 2 }, {}, traits).micros).toBe(18_000)
    expect(costOf(price, { images: 2 }, {}, { ...traits, quality: "high" }).micros).toBe(80_000)
    expect(() => costOf(price, { images: 1 }, {}, { size: "512x512" })).toThrow(RangeError)
  })

  it("is never 0 because nothing is known", () => {
    expect(() => costOf(text, {}, {})).toThrow(RangeError)
    expect(() => costOf({ ...where, components: [] }, { input_tokens: 5 }, {})).toThrow(RangeError)
    expect(() => costOf(text, { input_tokens: -1, output_tokens: Number.NaN }, {})).toThrow(RangeError)
  })

  const tokens = fc.integer({ min: 0, max: 2_000_000 })
  const usages = fc
    .record({
      input_tokens: fc.integer({ min: 1, max: 2_000_000 }),
      cached: fc.double({ min: 0, max: 1, noNaN: true }),
      output_tokens: tokens,
    })
    .map(({ cached, ...usage }): Usage => ({ ...usage, cached_input_tokens: Math.floor(usage.input_tokens * cached) }))

  it("is a whole number that misses the exact sum by less than one, upwards", () => {
    fc.assert(
      fc.property(usages, (usage) => {
        const { micros } = costOf(text, usage, {})
        const cached = usage.cached_input_tokens ?? 0
        // In tenths of a millionth, which are whole numbers here.
        const tenths = ((usage.input_tokens ?? 0) - cached) * 30 + cached * 3 + (usage.output_tokens ?? 0) * 150
        expect(Number.isSafeInteger(micros)).toBe(true)
        expect(micros * 10 - tenths).toBeGreaterThanOrEqual(0)
        expect(micros * 10 - tenths).toBeLessThan(10)
      })
    )
  })

  it("never falls when more is used", () => {
    fc.assert(
      fc.property(usages, tokens, tokens, (usage, input, output) => {
        const more = {
          ...usage,
          input_tokens: (usage.input_tokens ?? 0) + input,
          output_tokens: (usage.output_tokens ?? 0) + output,
        }
        expect(costOf(text, more, {}).micros).toBeGreaterThanOrEqual(costOf(text, usage, {}).micros)
      })
    )
  })
})
