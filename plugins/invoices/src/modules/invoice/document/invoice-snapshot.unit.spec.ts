import { decorateCartTotals } from "@medusajs/framework/utils"
import { currencyDecimals, roundMoney, toDecimal } from "@webox/kit/money"
import fc from "fast-check"
import { invoiceSnapshot } from "./invoice-snapshot"
import type { OrderFacts } from "./order-facts"
import { sampleAddress, sampleCompany, sampleInput, sampleItem, sampleOrder, sampleSeller } from "./testing/sample"
import { brokenSums } from "./testing/sums"
import { orders } from "./testing/arbitrary-orders"

const code = (name: string) => expect.objectContaining({ code: `WEBOX_INVOICES_${name}` })

/** What Medusa charges for an order: its own function, and one rounding at the end. */
function chargedByMedusa(order: OrderFacts): string {
  const { total } = decorateCartTotals(structuredClone(order))
  return roundMoney(total, order.currency_code).toFixed(currencyDecimals(order.currency_code))
}

describe("an invoice of any order", () => {
  it("comes to what Medusa charged, and holds every sum of EN 16931", () => {
    fc.assert(
      fc.property(orders, (order) => {
        const charged = chargedByMedusa(order)
        const snapshot = invoiceSnapshot(sampleInput(charged, { order }))
        expect(snapshot.totals.gross).toBe(charged)
        expect(brokenSums(snapshot)).toEqual([])
      }),
      { numRuns: 600 }
    )
  })

  it("takes a total that was rounded line by line, and still holds every sum", () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: -1, max: 1 }), (order, cents) => {
        const unit = toDecimal(1).shiftedBy(-currencyDecimals(order.currency_code))
        const charged = toDecimal(chargedByMedusa(order)).plus(unit.times(cents))
        fc.pre(order.items.length + order.shipping_methods.length > 1 && charged.isGreaterThan(unit))
        const snapshot = invoiceSnapshot(sampleInput(charged.toFixed(), { order }))
        expect(toDecimal(snapshot.totals.gross).isEqualTo(charged)).toBe(true)
        expect(brokenSums(snapshot)).toEqual([])
      }),
      { numRuns: 300 }
    )
  })
})

describe("an invoice", () => {
  it("says net prices, quantities, discounts and rates of inclusive prices", () => {
    const item = sampleItem({ adjustments: [{ amount: 4.8, is_tax_inclusive: true }] })
    const method = {
      id: "sm_1",
      name: "Colissimo",
      amount: 6,
      is_tax_inclusive: true,
      adjustments: [],
      tax_lines: [{ rate: 20 }],
    }
    const order = sampleOrder({ items: [item], shipping_methods: [method] })
    const snapshot = invoiceSnapshot(sampleInput("49.20", { order }))
    expect(snapshot.lines[0]).toMatchObject({ quantity: "2", unit_price: "20.00", discount: "4.00", net: "36.00" })
    expect(snapshot.charges[0]).toMatchObject({ net: "5.00", tax: { case: "standard", rate: "20" } })
    expect(snapshot.totals).toMatchObject({ net: "41.00", tax: "8.20", gross: "49.20", paid: "49.20", due: "0.00" })
  })

  it("keeps exclusive prices to the cent", () => {
    const item = sampleItem({ is_tax_inclusive: false, unit_price: 10.01, quantity: 1 })
    const snapshot = invoiceSnapshot(sampleInput("12.01", { order: sampleOrder({ items: [item] }) }))
    expect(snapshot.totals).toMatchObject({ net: "10.01", tax: "2.00", gross: "12.01" })
  })

  it("of a third of a euro names a price that comes to its amount", () => {
    const item = sampleItem({ unit_price: 10, quantity: 3 })
    const [line] = invoiceSnapshot(sampleInput("30.00", { order: sampleOrder({ items: [item] }) })).lines
    expect(line).toMatchObject({ unit_price: "8.333", net: "25.00" })
  })

  it.each([
    ["12.05", "a difference of more than a cent a line"],
    ["0.00", "nothing charged"],
    ["12.005", "an amount that no one can pay"],
  ])("of %s is refused: %s", (charged) => {
    const order = sampleOrder({ items: [sampleItem({ unit_price: 12, quantity: 1 })] })
    expect(() => invoiceSnapshot(sampleInput(charged, { order }))).toThrow(code("TOTAL_DIFFERS"))
  })

  it("is refused for what it cannot say", () => {
    const of = (item: Parameters<typeof sampleItem>[0], charged: string) =>
      invoiceSnapshot(sampleInput(charged, { order: sampleOrder({ items: [sampleItem(item)] }) }))
    expect(() => of({ unit_price: -1 }, "-2.00")).toThrow(code("NEGATIVE_AMOUNT"))
    expect(() => of({ tax_lines: [] }, "48.00")).toThrow(code("TAX_CASE_UNKNOWN"))
    expect(() => of({ tax_lines: [{ rate: 20, code: "VATEX-EU-G" }] }, "48.00")).toThrow(code("TAX_CASE_UNKNOWN"))
    expect(() => of({ tax_lines: [{ rate: 0, code: "VATEX-EU-AE" }] }, "48.00")).toThrow(code("VAT_NUMBER_MISSING"))
    const nothing = sampleInput("0.00", { order: sampleOrder({ items: [] }) })
    expect(() => invoiceSnapshot(nothing)).toThrow(code("NOTHING_TO_INVOICE"))
    const payments = [{ method: "card", amount: "48.01", paid_on: "2026-11-23" }]
    expect(() => invoiceSnapshot(sampleInput("48.00", { payments }))).toThrow(code("PAID_TOO_MUCH"))
  })

  it.each([
    ["a person", sampleAddress(), { treatment: "B2C", name: "Chloé Lefèvre" }],
    ["a French company", sampleCompany(), { treatment: "B2B", name: "Acheteur & Cie <SARL>" }],
    [
      "a company abroad",
      sampleCompany({ country_code: "de", metadata: { vat_number: "DE 123456789" } }),
      { treatment: "B2BINT", name: "Acheteur & Cie <SARL>" },
    ],
    ["someone without a name", sampleAddress({ first_name: null, last_name: " " }), { name: "chloe@example.com" }],
  ])(
    "for %s is reported as it should be",
    (_, billing_address, { name, treatment }: { name: string; treatment?: string }) => {
      const snapshot = invoiceSnapshot(sampleInput("48.00", { order: sampleOrder({ billing_address }) }))
      expect(snapshot).toMatchObject({ buyer: { name }, ...(treatment ? { treatment } : {}) })
    }
  )

  it("names the place of delivery only where it is another", () => {
    const elsewhere = sampleOrder({ shipping_address: sampleAddress({ city: "Lille", postal_code: "59000" }) })
    expect(invoiceSnapshot(sampleInput("48.00")).deliver_to).toBeNull()
    expect(invoiceSnapshot(sampleInput("48.00", { order: elsewhere })).deliver_to).toMatchObject({
      address: { city: "Lille" },
    })
  })

  it("of a seller without VAT says so by the seller's setting", () => {
    const order = sampleOrder({ items: [sampleItem({ tax_lines: [] })] })
    const seller = sampleSeller({ is_franchise: true, vat_number: null })
    const [group] = invoiceSnapshot(sampleInput("48.00", { order, seller })).tax_subtotals
    expect(group).toEqual({ case: "franchise", rate: "0", basis: "48.00", tax: "0.00" })
  })

  it("tells goods, services and both apart", () => {
    const nature = (...shipped: boolean[]) => {
      const items = shipped.map((requires_shipping, index) => sampleItem({ id: `i${index}`, requires_shipping }))
      return invoiceSnapshot(sampleInput(`${48 * items.length}.00`, { order: sampleOrder({ items }) })).nature
    }
    expect([nature(true), nature(false), nature(true, false)]).toEqual(["goods", "services", "mixed"])
  })

  it("in another currency tells its VAT in that of the books, rounded to its cent", () => {
    const dollars = (per_unit: string | null) => {
      const rate = per_unit === null ? null : { per_unit, dated: "2026-11-23" }
      const order = sampleOrder({ currency_code: "usd" })
      return invoiceSnapshot(sampleInput("48.00", { order, books: { currency_code: "eur", rate } })).tax_in_books
    }
    const rate = { per_unit: "1.0848", dated: "2026-11-23" }
    // 8.00 of VAT, at 1.0848 for a euro: 7.3746…
    expect(dollars("1.0848")).toEqual({ currency_code: "EUR", tax: "7.37", rate })
    expect(() => dollars(null)).toThrow(code("RATE_MISSING"))
  })
})
