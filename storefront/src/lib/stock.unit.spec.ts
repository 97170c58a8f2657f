import fc from "fast-check"
import { mostPerLine, parseQuantity, purchasable } from "./stock"

describe("how many can be bought", () => {
  const managed = { manage_inventory: true, allow_backorder: false }

  it("is what is left", () => {
    expect(purchasable({ ...managed, inventory_quantity: 7 })).toBe(7)
  })

  it.each([0, -3, null, undefined])("is none when the stock is %j", (inventory_quantity) => {
    expect(purchasable({ ...managed, inventory_quantity })).toBe(0)
  })

  it("is the most a line may hold when stock does not matter", () => {
    expect(purchasable({ ...managed, allow_backorder: true, inventory_quantity: 0 })).toBe(mostPerLine)
    expect(purchasable({ ...managed, manage_inventory: false })).toBe(mostPerLine)
  })
})

describe("a typed quantity", () => {
  it.each([
    ["1", 1],
    [" 12 ", 12],
    ["99", 99],
  ])("%j is %d", (typed, quantity) => {
    expect(parseQuantity(typed)).toBe(quantity)
  })

  it.each(["", "0", "-1", "100", "1.5", "1e2", "two", "\u0000", "１", null, undefined, 3])("%j is refused", (typed) => {
    expect(parseQuantity(typed)).toBeUndefined()
  })

  it("is a whole number in range or refused, whatever is typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), (typed) => {
        const quantity = parseQuantity(typed)
        return quantity === undefined || (Number.isInteger(quantity) && quantity >= 1 && quantity <= mostPerLine)
      })
    )
  })
})
