import fc from "fast-check"
import { creditsOf, creditsToTakeBack } from "./credits-to-take-back"
import { isPaid } from "./is-paid"
import type { PurchaseTerms } from "./order-facts"
import { packMicros } from "./pack"

const nothing = { is_canceled: false, refunded: 0, returned: new Map<string, number>() }
const M = 1_000_000

describe("a pack", () => {
  it.each([
    ["500", 500 * M],
    [" 1 ", M],
    ["1000000", 1_000_000 * M],
  ])("of %j", (text, micros) => expect(packMicros(text)).toBe(micros))

  it.each(["", "0", "-5", "1.5", "1e3", "500 credits", "1000001", "99999999"])("is not %j", (text) =>
    expect(packMicros(text)).toBeUndefined()
  )
})

describe("an order is paid", () => {
  const paid = (total: number, captured: number, refunded = 0) =>
    isPaid({ total, captured, refunded, currency_code: "eur" })

  it("when all was captured, or there is nothing to capture", () => {
    expect([paid(20, 20), paid(20, 25), paid(0, 0), paid(19.999, 20), paid(20.004, 20)]).not.toContain(false)
  })

  it("not when part is missing, or was given back", () => {
    expect([paid(20, 0), paid(20, 19.99), paid(20, 20, 1), paid(20, 25, 10)]).not.toContain(true)
  })
})

describe("credits to take back", () => {
  /** Two packs of 500 at 5 EUR each, one of 1,200 at 10 EUR, and other goods of 40 EUR. */
  const terms: PurchaseTerms = {
    lines: [
      { line_item_id: "a", quantity: 2, credits_micros: 500 * M, value: "10" },
      { line_item_id: "b", quantity: 1, credits_micros: 1_200 * M, value: "10" },
    ],
    other_value: "40",
  }

  it.each([
    ["nothing happened", {}, 0],
    ["the order was cancelled", { is_canceled: true }, 2_200],
    ["the other goods may be what was refunded", { refunded: 40 }, 0],
    ["half of the packs' value was refunded too", { refunded: 50 }, 1_100],
    ["all was refunded", { refunded: 60 }, 2_200],
    ["one piece came back", { returned: new Map([["a", 1]]) }, 500],
    ["one piece came back and was refunded", { refunded: 5, returned: new Map([["a", 1]]) }, 500],
    ["one came back, and all else was refunded", { refunded: 45, returned: new Map([["a", 1]]) }, 500],
    ["one came back, and 5 EUR more were refunded", { refunded: 50, returned: new Map([["a", 1]]) }, 500 + 1_700 / 3],
    ["more came back than was bought", { returned: new Map([["b", 7]]) }, 1_200],
  ])("when %s", (_, undone, credits) => {
    expect(creditsToTakeBack(terms, { ...nothing, ...undone })).toBe(Math.round(credits * M))
  })

  it("of packs that cost nothing go by cancellation and return alone", () => {
    const free = { lines: [{ line_item_id: "a", quantity: 2, credits_micros: M, value: "0" }], other_value: "0" }
    expect(creditsToTakeBack(free, { ...nothing, refunded: 5 })).toBe(0)
    expect(creditsToTakeBack(free, { ...nothing, returned: new Map([["a", 1]]) })).toBe(M)
    expect(creditsToTakeBack(free, { ...nothing, is_canceled: true })).toBe(2 * M)
  })

  const cents = fc.integer({ min: 0, max: 100_000 })
  const orders = fc.record({
    lines: fc
      .array(
        fc.record({
          quantity: fc.integer({ min: 1, max: 5 }),
          credits_micros: fc.integer({ min: 1, max: 1_000 }).map((credits) => credits * M),
          value: cents.map((amount) => (amount / 100).toFixed(2)),
        }),
        { minLength: 1, maxLength: 4 }
      )
      .map((lines) => lines.map((line, index) => ({ ...line, line_item_id: String(index) }))),
    other_value: cents.map((amount) => (amount / 100).toFixed(2)),
  })
  const undone = fc.record({ refunded: cents, pieces: fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }) })
  const takeBack = (order: PurchaseTerms, refunded: number, pieces: number[]) =>
    creditsToTakeBack(order, {
      is_canceled: false,
      refunded: refunded / 100,
      returned: new Map(pieces.map((count, index) => [String(index), count])),
    })

  it("are never more than granted, never less than what came back, and whole", () => {
    fc.assert(
      fc.property(orders, undone, (order, { refunded, pieces }) => {
        const back = takeBack(order, refunded, pieces)
        expect(Number.isSafeInteger(back)).toBe(true)
        expect(back).toBeLessThanOrEqual(creditsOf(order))
        expect(back).toBeGreaterThanOrEqual(takeBack(order, 0, pieces))
      })
    )
  })

  it("grow with what is refunded", () => {
    fc.assert(
      fc.property(orders, undone, cents, (order, { refunded, pieces }, more) => {
        expect(takeBack(order, refunded + more, pieces)).toBeGreaterThanOrEqual(takeBack(order, refunded, pieces))
      })
    )
  })
})
