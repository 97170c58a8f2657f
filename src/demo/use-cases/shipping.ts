import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createMissing } from "../create-missing"
import { createMissingLinks } from "../create-missing-links"
import { regions, shippingOptions, type DemoShippingOption } from "../data/regions"
import { demoId } from "../ids"
import { FULFILLMENT_PROVIDER_ID, FULFILLMENT_SET_ID } from "./stock-location"

/** The id of a shipping option of the demo, by its key in the data. */
export const shippingOptionId = (key: string): string => demoId("so", key)

/** Creates a service zone for each region, and its shipping options with their prices. */
export async function seedShipping(container: MedusaContainer, shipping_profile_id: string): Promise<void> {
  const service = container.resolve(Modules.FULFILLMENT)
  await createMissing({
    rows: regions.map((region) => ({
      id: demoId("serzo", region.name),
      name: region.name,
      fulfillment_set_id: FULFILLMENT_SET_ID,
      geo_zones: region.countries.map((country_code) => ({ type: "country" as const, country_code })),
    })),
    list: (ids) => service.listServiceZones({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => service.createServiceZones(rows),
  })
  await createMissing({
    rows: shippingOptions.map((option) => ({
      id: shippingOptionId(option.key),
      name: option.name.en,
      price_type: "flat" as const,
      service_zone_id: demoId("serzo", option.region),
      shipping_profile_id,
      provider_id: FULFILLMENT_PROVIDER_ID,
      type: option.type,
      rules: [
        { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
        { attribute: "is_return", operator: "eq" as const, value: "false" },
      ],
    })),
    list: (ids) => service.listShippingOptions({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => service.createShippingOptions(rows),
  })
  await seedShippingPrices(container)
}

async function seedShippingPrices(container: MedusaContainer): Promise<void> {
  const pricing = container.resolve(Modules.PRICING)
  await createMissing({
    rows: shippingOptions.map((option) => ({ id: demoId("pset", option.key), prices: pricesOf(option) })),
    list: (ids) => pricing.listPriceSets({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => pricing.createPriceSets(rows),
  })
  await createMissingLinks(
    container,
    shippingOptions.map((option) => ({
      [Modules.FULFILLMENT]: { shipping_option_id: shippingOptionId(option.key) },
      [Modules.PRICING]: { price_set_id: demoId("pset", option.key) },
    }))
  )
}

function pricesOf({ eur, usd, free_from }: DemoShippingOption) {
  const paid = [
    { amount: eur, currency_code: "eur" },
    { amount: usd, currency_code: "usd" },
  ]
  if (free_from === undefined) return paid
  const rules = { item_total: [{ operator: "gte" as const, value: free_from }] }
  return [...paid, ...paid.map(({ currency_code }) => ({ amount: 0, currency_code, rules }))]
}
