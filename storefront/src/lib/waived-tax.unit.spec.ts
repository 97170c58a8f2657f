import { waivedShippingRate, withoutTax } from "./waived-tax"

describe("a tax on shipping that the buyer does not owe", () => {
  it("is what the chosen way's tax line at 0 says", () => {
    expect(waivedShippingRate([{ tax_lines: [{ rate: 0, data: { included_rate: 19 } }] }])).toBe(19)
  })

  it.each([
    ["nothing is chosen", []],
    ["no tax is known yet", [{}]],
    ["the tax is due", [{ tax_lines: [{ rate: 20, data: { included_rate: 20 } }] }]],
    ["a line says nothing of it", [{ tax_lines: [{ rate: 0, data: null }] }]],
    ["a line says no number", [{ tax_lines: [{ rate: 0, data: { included_rate: "20" } }] }]],
    ["a line says less than nothing", [{ tax_lines: [{ rate: 0, data: { included_rate: -5 } }] }]],
  ])("is none where %s", (_case, methods) => {
    expect(waivedShippingRate(methods)).toBe(0)
  })

  it("is taken off the amount that contains it", () => {
    expect(withoutTax(12, 20)).toBeCloseTo(10, 10)
    expect(withoutTax(12, 0)).toBe(12)
  })
})
