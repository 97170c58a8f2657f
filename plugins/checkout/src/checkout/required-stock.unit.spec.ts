import fc from "fast-check"
import { requiredStock } from "./required-stock"
import { testCart, testItem, testVariant } from "./test-cart.spec"

describe("the stock that a cart requires", () => {
  it("is one reservation a line, at the location that has enough", () => {
    expect(requiredStock(testCart()).reservations).toMatchObject([
      { line_item_id: "item_1", inventory_item_id: "article_1", location_id: "here", allow_backorder: false },
    ])
  })

  it("names a line that is short, with what is left in pieces of the line", () => {
    const variant = testVariant([{ id: "article_1", free: 5, required: 2 }])
    const { shortages } = requiredStock(testCart({ items: [testItem({ quantity: 3, variant })] }))
    expect(shortages).toMatchObject([{ requested: 3, available: 2 }])
  })

  it("lets two lines of the same article draw on the same stock", () => {
    const variant = testVariant([{ id: "article_1", free: 3 }])
    const items = [testItem({ quantity: 2, variant }), testItem({ id: "item_2", quantity: 2, variant })]
    expect(requiredStock(testCart({ items })).shortages).toMatchObject([
      { item: { id: "item_2" }, requested: 2, available: 1 },
    ])
  })

  it("does not count a location of another sales channel", () => {
    const variant = testVariant([{ id: "article_1", free: 9, channel: "sc_2" }])
    expect(requiredStock(testCart({ items: [testItem({ variant })] })).shortages).toMatchObject([{ available: 0 }])
  })

  it("is never short of what may be backordered or is not managed", () => {
    const backordered = testVariant([{ id: "article_1", free: 0 }], { allow_backorder: true })
    const unmanaged = testVariant([], { manage_inventory: false })
    for (const variant of [backordered, unmanaged]) {
      expect(requiredStock(testCart({ items: [testItem({ quantity: 9, variant })] })).shortages).toEqual([])
    }
  })

  it("is short of a managed variant that no article stands behind", () => {
    const items = [testItem({ variant: testVariant([]) })]
    expect(requiredStock(testCart({ items })).shortages).toMatchObject([{ available: 0 }])
  })

  it("reports no shortage exactly when all lines together fit what is free", () => {
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 6 }),
        (free, quantities) => {
          const variant = testVariant([{ id: "article_1", free }])
          const items = quantities.map((quantity, index) => testItem({ id: `item_${index}`, quantity, variant }))
          const wanted = quantities.reduce((total, quantity) => total + quantity, 0)
          expect(requiredStock(testCart({ items })).shortages.length === 0).toBe(wanted <= free)
        }
      )
    )
  })
})
