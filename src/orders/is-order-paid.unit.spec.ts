import fc from "fast-check"
import { isOrderPaid } from "./is-order-paid"

const cents = fc.integer({ min: 0, max: 100_000_000 })

describe("an order", () => {
  it("is paid when it is placed, if it costs nothing", () => {
    expect(isOrderPaid({ total: 0 })).toBe(true)
    expect(isOrderPaid({ total: 0, payment_collections: [] })).toBe(true)
    expect(isOrderPaid({ total: 0, payment_collections: null })).toBe(true)
  })

  it("is not paid while nothing was captured", () => {
    expect(isOrderPaid({ total: 20 })).toBe(false)
    expect(isOrderPaid({ total: 20, payment_collections: [{ captured_amount: null }, null] })).toBe(false)
  })

  it("is paid exactly when the captures reach its total, in however many parts", () => {
    fc.assert(
      fc.property(cents, fc.array(cents, { maxLength: 4 }), (total, parts) => {
        const captured = parts.reduce((sum, part) => sum + part, 0)
        const payment_collections = parts.map((part) => ({ captured_amount: part / 100 }))
        expect(isOrderPaid({ total: total / 100, payment_collections })).toBe(captured >= total)
      })
    )
  })
})
