import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createMissing } from "../create-missing"
import { createMissingLinks } from "../create-missing-links"
import { demoId } from "../ids"

export const STOCK_LOCATION_ID = demoId("sloc", "workshop")
export const FULFILLMENT_SET_ID = demoId("fuset", "delivery")
/** Medusa's manual provider: the merchant packs, sends, and marks it as sent. */
export const FULFILLMENT_PROVIDER_ID = "manual_manual"

/** Creates the one stock location, and ties it to the sales channel, the fulfilment provider and the way of delivery. */
export async function seedStockLocation(container: MedusaContainer, sales_channel_id: string): Promise<void> {
  const locations = container.resolve(Modules.STOCK_LOCATION)
  await createMissing({
    rows: [
      {
        id: STOCK_LOCATION_ID,
        name: "Workshop",
        address: { address_1: "Workshop", city: "Nantes", country_code: "fr" },
      },
    ],
    list: (ids) => locations.listStockLocations({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => locations.createStockLocations(rows),
  })
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  await createMissing({
    rows: [{ id: FULFILLMENT_SET_ID, name: "Workshop delivery", type: "shipping" }],
    list: (ids) => fulfillment.listFulfillmentSets({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => fulfillment.createFulfillmentSets(rows),
  })
  await createMissingLinks(container, [
    {
      [Modules.SALES_CHANNEL]: { sales_channel_id },
      [Modules.STOCK_LOCATION]: { stock_location_id: STOCK_LOCATION_ID },
    },
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: STOCK_LOCATION_ID },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: FULFILLMENT_PROVIDER_ID },
    },
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: STOCK_LOCATION_ID },
      [Modules.FULFILLMENT]: { fulfillment_set_id: FULFILLMENT_SET_ID },
    },
  ])
}
