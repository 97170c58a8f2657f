import fc from "fast-check"
import type { CheckoutShippingMethod, CheckoutTaxLine } from "./checkout-cart"
import { testItem } from "./test-cart.spec"
import { itemsWithoutUndueTax, methodsWithoutUndueTax } from "./undue-tax"

const waived: CheckoutTaxLine = { code: "VATEX-EU-IC", rate: 0, data: { included_rate: 20 } }

function itemWith(changes: Parameters<typeof testItem>[0]) {
  return itemsWithoutUndueTax([testItem({ unit_price: 120, tax_lines: [waived], ...changes })], "eur")[0]
}

describe("a price that contains tax which is not due", () => {
  it("is paid without it, and is no longer one with tax", () => {
    expect(itemWith({})).toMatchObject({
      ...{ unit_price: 100, raw_unit_price: { value: "100", precision: 20 } },
      is_tax_inclusive: false,
      compare_at_unit_price: null,
    })
  })

  it("is rounded to the currency's decimals, and the old price with it", () => {
    expect(itemWith({ unit_price: 24.9, compare_at_unit_price: 29.9 })).toMatchObject({
      ...{ unit_price: 20.75, compare_at_unit_price: 24.92 },
    })
    const [item] = itemsWithoutUndueTax([testItem({ unit_price: 999, tax_lines: [waived] })], "jpy")
    expect(item).toMatchObject({ unit_price: 833 })
  })

  it("holds for deliveries too", () => {
    const delivery: CheckoutShippingMethod = {
      ...{ id: "casm_1", name: "Parcel", amount: 6, is_tax_inclusive: true, shipping_option_id: "so_1", data: null },
      ...{ tax_lines: [waived], adjustments: [] },
    }
    expect(methodsWithoutUndueTax([delivery], "eur")).toMatchObject([{ amount: 5, is_tax_inclusive: false }])
  })

  it.each([
    ["a price without tax", { is_tax_inclusive: false }],
    ["a price of the line's own", { is_custom_price: true }],
    ["tax that is due", { tax_lines: [{ code: "fr", rate: 20, data: null }] }],
    ["tax that is due beside another that is not", { tax_lines: [waived, { code: "x", rate: 5, data: null }] }],
    ["no tax line", { tax_lines: [] }],
    ["a line that names no rate", { tax_lines: [{ code: "E", rate: 0, data: null }] }],
    ["a line that names none that can be", { tax_lines: [{ ...waived, data: { included_rate: "20" } }] }],
    ["a line below zero", { tax_lines: [{ ...waived, data: { included_rate: -20 } }] }],
  ])("leaves the price alone with %s", (_what, changes) => {
    const item = testItem({ unit_price: 120, tax_lines: [waived], ...changes })
    expect(itemsWithoutUndueTax([item], "eur")).toEqual([item])
  })

  it("with its tax is the price again, to half a cent of the net", () => {
    const cents = fc.integer({ min: 1, max: 10_000_000 })
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 270 }), (gross, tenths) => {
        const included_rate = tenths / 10
        const tax_lines = [{ ...waived, data: { included_rate } }]
        const [item] = itemsWithoutUndueTax([testItem({ unit_price: gross / 100, tax_lines })], "eur")
        const again = Number(item?.unit_price) * (1 + included_rate / 100)
        expect(Math.abs(again - gross / 100)).toBeLessThanOrEqual(0.005 * (1 + included_rate / 100) + 1e-6)
      })
    )
  })
})
