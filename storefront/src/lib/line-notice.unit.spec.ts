import { isBlocking, stockNotice } from "./line-notice"

const stocked = (inventory_quantity: number) => ({ manage_inventory: true, allow_backorder: false, inventory_quantity })

describe("what is told of a line in the cart", () => {
  it("is nothing while there is enough", () => {
    expect(stockNotice({ quantity: 3, variant: stocked(3) })).toBeUndefined()
  })

  it("is how many are left when there are fewer", () => {
    expect(stockNotice({ quantity: 3, variant: stocked(2) })).toEqual({ kind: "short", available: 2 })
  })

  it("is that it is sold out when none is left", () => {
    expect(stockNotice({ quantity: 1, variant: stocked(0) })).toEqual({ kind: "soldOut" })
  })

  it("is that it is gone when the shop does not sell it any more", () => {
    expect(stockNotice({ quantity: 1, variant: undefined })).toEqual({ kind: "gone" })
  })

  it("is nothing when it may be ordered without stock", () => {
    expect(stockNotice({ quantity: 9, variant: { ...stocked(0), allow_backorder: true } })).toBeUndefined()
    expect(stockNotice({ quantity: 9, variant: { ...stocked(0), manage_inventory: false } })).toBeUndefined()
  })

  it("keeps from ordering, unless it is about the price", () => {
    expect(isBlocking({ kind: "short", available: 1 })).toBe(true)
    expect(isBlocking({ kind: "price", before: 12 })).toBe(false)
  })
})
