import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
} from "@medusajs/medusa/core-flows"

export type ShippingInput = {
  stockLocationId: string
  shippingProfileId: string
  /** ISO 3166 alpha-2, lower case. */
  countries: string[]
  /** One flat-rate option for each region, in the currency's main unit. */
  regions: { id: string; currency_code: string; amount: number }[]
}

/** Makes one flat-rate shipping option for each region, delivered from the stock location by hand. */
export async function createShipping(
  container: MedusaContainer,
  input: ShippingInput
): Promise<{ optionOf(regionId: string): string }> {
  const serviceZoneId = await createServiceZone(container, input)
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: input.regions.map((region) => ({
      name: `Standard ${region.currency_code}`,
      price_type: "flat",
      provider_id: "manual_manual",
      service_zone_id: serviceZoneId,
      shipping_profile_id: input.shippingProfileId,
      type: { label: "Standard", description: "Within five days", code: `standard-${region.currency_code}` },
      prices: [{ region_id: region.id, amount: region.amount }],
      rules: [
        { attribute: "enabled_in_store", operator: "eq", value: "true" },
        { attribute: "is_return", operator: "eq", value: "false" },
      ],
    })),
  })
  return {
    optionOf: (regionId) => {
      const option = result[input.regions.findIndex((region) => region.id === regionId)]
      if (!option) throw new Error(`No shipping option was made for the region ${regionId}.`)
      return option.id
    },
  }
}

async function createServiceZone(container: MedusaContainer, input: ShippingInput): Promise<string> {
  await createLocationFulfillmentSetWorkflow(container).run({
    input: {
      location_id: input.stockLocationId,
      fulfillment_set_data: { name: `Delivery ${input.stockLocationId}`, type: "shipping" },
    },
  })
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: Modules.STOCK_LOCATION,
    fields: ["fulfillment_sets.id"],
    filters: { id: input.stockLocationId },
  })
  const fulfillmentSetId = data[0]?.fulfillment_sets?.[0]?.id
  if (!fulfillmentSetId) throw new Error("The fulfillment set was not created.")
  const { result } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name: `Zone ${input.stockLocationId}`,
          fulfillment_set_id: fulfillmentSetId,
          geo_zones: input.countries.map((country_code) => ({ type: "country", country_code })),
        },
      ],
    },
  })
  const zone = result[0]
  if (!zone) throw new Error("The service zone was not created.")
  return zone.id
}
