import { missingReservations, type StockedLine, type StockLevel } from "./missing-reservations"

const level = (location_id: string, stocked: number, reserved: number, channel = "sc_web"): StockLevel => ({
  location_id,
  stocked_quantity: stocked,
  reserved_quantity: reserved,
  stock_locations: [{ sales_channels: [{ id: channel }] }],
})

const line = (location_levels: StockLevel[], options: { manage_inventory?: boolean } = {}): StockedLine => ({
  id: "ordli_1",
  quantity: 3,
  variant: {
    manage_inventory: options.manage_inventory ?? true,
    allow_backorder: false,
    inventory_items: [{ inventory_item_id: "iitem_1", required_quantity: 2, inventory: { location_levels } }],
  },
})

const chosen = (levels: StockLevel[]): (string | undefined)[] =>
  missingReservations([line(levels)], "sc_web").map((reservation) => reservation.location_id)

describe("the reservations of an order that has none", () => {
  it("hold as many pieces as the line's quantity needs of each inventory item", () => {
    const [reservation] = missingReservations([line([level("sloc_1", 10, 0)])], "sc_web")
    expect(reservation).toMatchObject({ line_item_id: "ordli_1", inventory_item_id: "iitem_1", allow_backorder: false })
    expect(Number(reservation?.quantity)).toBe(6)
  })

  it("are at a location of the sales channel that has enough left", () => {
    expect(
      chosen([level("sloc_other_channel", 99, 0, "sc_pos"), level("sloc_few", 9, 4), level("sloc_1", 6, 0)])
    ).toEqual(["sloc_1"])
  })

  it("are tried at the first location when none has enough, so that the inventory module refuses them", () => {
    expect(chosen([level("sloc_1", 1, 0), level("sloc_2", 2, 0)])).toEqual(["sloc_1"])
  })

  it("are none for a variant whose stock is not managed, nor for a line without one", () => {
    expect(missingReservations([line([level("sloc_1", 9, 0)], { manage_inventory: false })], "sc_web")).toEqual([])
    expect(missingReservations([{ id: "ordli_1", quantity: 1 }], "sc_web")).toEqual([])
  })
})
