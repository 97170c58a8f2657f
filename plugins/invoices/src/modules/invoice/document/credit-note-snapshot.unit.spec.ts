import { currencyDecimals, roundMoney, toDecimal } from "@webox/kit/money"
import fc from "fast-check"
import { itemAmounts, shippingAmounts } from "./exact-amounts"
import { creditNoteSnapshot, type CreditNoteInput } from "./credit-note-snapshot"
import { invoiceSnapshot } from "./invoice-snapshot"
import type { OrderFacts } from "./order-facts"
import { sum } from "./share-totals"
import type { IssuedDocument, TaxSubtotal } from "./snapshot"
import { orders } from "./testing/arbitrary-orders"
import { sampleInput, sampleItem, sampleOrder } from "./testing/sample"
import { brokenSums } from "./testing/sums"

const code = (name: string) => expect.objectContaining({ code: `WEBOX_INVOICES_${name}` })

function invoiceOf(order: OrderFacts): IssuedDocument {
  const parts = [...order.items.map(itemAmounts), ...order.shipping_methods.map(shippingAmounts)]
  const charged = roundMoney(sum(parts.map(({ net, tax }) => net.plus(tax))), order.currency_code).toFixed()
  return { ...invoiceSnapshot(sampleInput(charged, { order })), number: "WB-2026-000001", issued_on: "2026-11-23" }
}

const credit = (invoice: IssuedDocument, amount: string, changes: Partial<CreditNoteInput> = {}) =>
  creditNoteSnapshot({
    invoice,
    credited: [],
    refund: { amount, method: "card", refunded_on: "2026-11-24" },
    reason: null,
    ...changes,
  })

const twoRates = invoiceOf(
  sampleOrder({
    items: [sampleItem({ id: "a", quantity: 3 }), sampleItem({ id: "b", quantity: 1, tax_lines: [{ rate: 5.5 }] })],
  })
)

describe("credit notes for amounts", () => {
  it("come to each refund, hold every sum, and together take back exactly the invoice", () => {
    fc.assert(
      fc.property(
        orders,
        fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 5 }),
        (order, parts) => {
          const invoice = invoiceOf(order)
          const gross = toDecimal(invoice.totals.gross)
          const decimals = currencyDecimals(invoice.currency_code)
          fc.pre(gross.isGreaterThan(toDecimal(parts.length + 1).shiftedBy(-decimals)))
          const credited: TaxSubtotal[] = []
          let left = gross
          for (const part of [...parts, 1000]) {
            const amount = left.times(part).dividedBy(1000).decimalPlaces(decimals, 1)
            if (amount.isZero()) continue
            const note = credit(invoice, amount.toFixed(), { credited })
            expect(toDecimal(note.totals.gross).isEqualTo(amount)).toBe(true)
            // In a currency without decimals the last refund carries the rounding of all before it.
            expect(brokenSums(note).filter((rule) => decimals > 0 || rule !== "BR-CO-17")).toEqual([])
            credited.push(...note.tax_subtotals)
            left = left.minus(amount)
          }
          for (const group of invoice.tax_subtotals) {
            const own = credited.filter((other) => other.case === group.case && other.rate === group.rate)
            expect(sum(own.map(({ basis }) => toDecimal(basis))).isEqualTo(group.basis)).toBe(true)
            expect(sum(own.map(({ tax }) => toDecimal(tax))).isEqualTo(group.tax)).toBe(true)
          }
        }
      ),
      { numRuns: 300 }
    )
  })

  it("split over the taxes by their share", () => {
    const note = credit(twoRates, "10.00")
    expect(note.tax_subtotals).toEqual([
      { case: "standard", rate: "20", basis: "6.25", tax: "1.25" },
      { case: "standard", rate: "5.5", basis: "2.37", tax: "0.13" },
    ])
    expect(note).toMatchObject({
      kind: "credit_note",
      corrects: { number: "WB-2026-000001", issued_on: "2026-11-23" },
      totals: { gross: "10.00", paid: "10.00", due: "0.00" },
    })
  })

  it("of the whole invoice say it line by line", () => {
    const note = credit(twoRates, twoRates.totals.gross)
    expect(note.lines).toEqual(twoRates.lines)
    expect(note.totals).toMatchObject({ net: twoRates.totals.net, tax: twoRates.totals.tax })
  })

  it.each(["96.01", "0", "-1"])("of %s are refused where 96.00 are left", (amount) => {
    expect(() => credit(twoRates, amount)).toThrow(code("REFUND_TOO_LARGE"))
  })

  it("cancel an invoice of nothing", () => {
    const free = invoiceOf(sampleOrder({ items: [sampleItem({ unit_price: 0 })] }))
    expect(credit(free, "0").totals).toMatchObject({ net: "0.00", tax: "0.00", gross: "0.00" })
  })

  it("are refused beyond what earlier ones have left", () => {
    const credited = credit(twoRates, "90.00").tax_subtotals
    expect(() => credit(twoRates, "6.01", { credited })).toThrow(code("REFUND_TOO_LARGE"))
    expect(credit(twoRates, "6.00", { credited }).totals.gross).toBe("6.00")
  })
})

describe("credit notes for lines", () => {
  it("take back the part of the line that comes back", () => {
    const note = credit(twoRates, "48.00", { lines: [{ id: "a", quantity: 2 }] })
    expect(note.lines).toMatchObject([{ id: "a", quantity: "2", unit_price: "20.00", net: "40.00" }])
    expect(note.tax_subtotals).toEqual([{ case: "standard", rate: "20", basis: "40.00", tax: "8.00" }])
    expect(brokenSums(note)).toEqual([])
  })

  it("are refused when the lines do not come to the refund", () => {
    expect(() => credit(twoRates, "40.00", { lines: [{ id: "a", quantity: 2 }] })).toThrow(code("TOTAL_DIFFERS"))
  })

  it.each([
    ["c", 1],
    ["a", 4],
    ["a", 0],
    ["b", -1],
  ])("are refused for %s × %d", (id, quantity) => {
    expect(() => credit(twoRates, "24.00", { lines: [{ id, quantity }] })).toThrow(code("LINE_UNKNOWN"))
  })

  it("are refused for what came back already", () => {
    const credited = credit(twoRates, "72.00", { lines: [{ id: "a", quantity: 3 }] }).tax_subtotals
    const again = () => credit(twoRates, "24.00", { credited, lines: [{ id: "a", quantity: 1 }] })
    expect(again).toThrow(code("REFUND_TOO_LARGE"))
  })
})
