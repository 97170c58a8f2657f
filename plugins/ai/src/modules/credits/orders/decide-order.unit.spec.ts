import { decideOrder, NEW_PURCHASE } from "./decide-order"
import type { OrderFacts } from "./order-facts"

const M = 1_000_000
const line = { line_item_id: "a", quantity: 2, returned_quantity: 0, credits_micros: 500 * M, value: "10" }
const placed: OrderFacts = {
  order_id: "order_1",
  currency_code: "eur",
  customer_id: "cus_1",
  is_canceled: false,
  is_draft: false,
  total: 10,
  captured: 0,
  refunded: 0,
  packs: [line],
  other_value: "0",
  fingerprint: "",
}
const paid = { ...placed, captured: 10 }

describe("an order with packs", () => {
  it("waits while it is not paid", () => {
    const { purchase, grant_micros } = decideOrder(placed, NEW_PURCHASE)
    expect([purchase.state, purchase.customer_id, grant_micros]).toEqual(["waiting", null, 0])
  })

  it("is granted once when it is paid", () => {
    const first = decideOrder(paid, NEW_PURCHASE)
    expect(first).toMatchObject({ grant_micros: 1_000 * M, take_back_micros: 0, purchase: { customer_id: "cus_1" } })
    expect(decideOrder(paid, first.purchase)).toEqual({ ...first, grant_micros: 0 })
  })

  it("is granted when it costs nothing", () => {
    const free = { ...placed, total: 0, packs: [{ ...line, value: "0" }] }
    expect(decideOrder(free, NEW_PURCHASE).grant_micros).toBe(1_000 * M)
  })

  it("of a guest waits until it belongs to a customer", () => {
    const guest = decideOrder({ ...paid, customer_id: null }, NEW_PURCHASE)
    expect(guest.purchase.state).toBe("waiting")
    expect(decideOrder(paid, guest.purchase).grant_micros).toBe(1_000 * M)
  })

  it("gives what the pack held when the order was placed", () => {
    const { purchase } = decideOrder(placed, NEW_PURCHASE)
    const changed = { ...paid, packs: [{ ...line, credits_micros: 5 * M }] }
    expect(decideOrder(changed, purchase).grant_micros).toBe(1_000 * M)
  })

  it("gives the pieces that are in it when it is paid", () => {
    const { purchase } = decideOrder(placed, NEW_PURCHASE)
    expect(decideOrder({ ...paid, packs: [{ ...line, quantity: 1 }] }, purchase).grant_micros).toBe(500 * M)
  })

  it("is closed when it is cancelled, or a draft stays one", () => {
    expect(decideOrder({ ...placed, is_canceled: true }, NEW_PURCHASE).purchase.state).toBe("closed")
    const draft = { ...placed, total: 0, is_draft: true }
    expect(decideOrder(draft, NEW_PURCHASE)).toMatchObject({ grant_micros: 0, purchase: { state: "waiting" } })
  })

  it("gives and takes at once when it was refunded before anybody looked", () => {
    const refunded = { ...paid, total: 5, refunded: 5 }
    expect(decideOrder(refunded, NEW_PURCHASE)).toMatchObject({ grant_micros: 1_000 * M, take_back_micros: 500 * M })
  })

  it("takes back what each refund adds, and is closed when all is back", () => {
    const granted = decideOrder(paid, NEW_PURCHASE).purchase
    const half = decideOrder({ ...paid, refunded: 5 }, granted)
    expect(half).toMatchObject({ take_back_micros: 500 * M, purchase: { state: "granted" } })
    expect(decideOrder({ ...paid, refunded: 5 }, half.purchase).take_back_micros).toBe(0)
    const all = decideOrder({ ...paid, refunded: 10 }, half.purchase)
    expect(all).toMatchObject({
      take_back_micros: 500 * M,
      purchase: { state: "closed", taken_back_micros: 1_000 * M },
    })
    expect(decideOrder({ ...paid, refunded: 10, is_canceled: true }, all.purchase).take_back_micros).toBe(0)
  })

  it("never gives back what was taken", () => {
    const granted = decideOrder(paid, NEW_PURCHASE).purchase
    const refunded = decideOrder({ ...paid, refunded: 9 }, granted).purchase
    const returned = { ...paid, refunded: 9, packs: [{ ...line, value: "20", returned_quantity: 1 }] }
    expect(decideOrder(returned, refunded).take_back_micros).toBe(0)
  })
})
