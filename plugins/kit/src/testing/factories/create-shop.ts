import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { createProduct, type TestProduct } from "./create-product"
import { createShipping } from "./create-shipping"

export type TestRegion = { id: string; currency_code: string; country_code: string }

/** A minimal shop: two regions, one product with two variants, and what a checkout needs. */
export type TestShop = {
  sales_channel_id: string
  stock_location_id: string
  shipping_profile_id: string
  publishable_key: string
  /** Headers of a Store API request: `api.get(url, { headers: shop.headers })`. */
  headers: { "x-publishable-api-key": string }
  /** Prices in euros with 20 % tax included. */
  france: TestRegion & { shipping_option_id: string }
  /** Prices in dollars without tax. */
  unitedStates: TestRegion & { shipping_option_id: string }
  /** 100 pieces of each variant: 25 EUR or 30 USD. */
  product: TestProduct
}

/** Makes the minimal shop in an empty, migrated database. */
export async function createShop(container: MedusaContainer): Promise<TestShop> {
  const salesChannelId = await defaultSalesChannel(container)
  const shippingProfileId = await shippingProfile(container)
  const stockLocationId = await createStockLocation(container, salesChannelId)
  await acceptCurrencies(container, salesChannelId)
  const { france, unitedStates } = await createRegions(container)
  const publishableKey = await createPublishableKey(container, salesChannelId)

  const shippingOptions = await createShipping(container, {
    stockLocationId,
    shippingProfileId,
    countries: [france.country_code, unitedStates.country_code],
    regions: [
      { id: france.id, currency_code: "eur", amount: 5 },
      { id: unitedStates.id, currency_code: "usd", amount: 8 },
    ],
  })
  const product = await createProduct(container, {
    salesChannelId,
    shippingProfileId,
    stockLocationId,
    title: "Test poster",
    variants: ["Small", "Large"],
    prices: { eur: 25, usd: 30 },
    stock: 100,
  })

  return {
    sales_channel_id: salesChannelId,
    stock_location_id: stockLocationId,
    shipping_profile_id: shippingProfileId,
    publishable_key: publishableKey,
    headers: { "x-publishable-api-key": publishableKey },
    france: { ...france, shipping_option_id: shippingOptions.optionOf(france.id) },
    unitedStates: { ...unitedStates, shipping_option_id: shippingOptions.optionOf(unitedStates.id) },
    product,
  }
}

async function defaultSalesChannel(container: MedusaContainer): Promise<string> {
  const salesChannels = container.resolve(Modules.SALES_CHANNEL)
  const [existing] = await salesChannels.listSalesChannels({}, { take: 1, order: { created_at: "ASC" } })
  if (existing) return existing.id
  const created = await salesChannels.createSalesChannels({ name: "Default Sales Channel" })
  return created.id
}

async function shippingProfile(container: MedusaContainer): Promise<string> {
  const [existing] = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({ type: "default" }, { take: 1 })
  if (existing) return existing.id
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  return first(result).id
}

async function createStockLocation(container: MedusaContainer, salesChannelId: string): Promise<string> {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Test warehouse" }] },
  })
  const { id } = first(result)
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id, add: [salesChannelId] } })
  return id
}

async function acceptCurrencies(container: MedusaContainer, salesChannelId: string): Promise<void> {
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
  if (!store) throw new Error("The database has no store: run the migrations first.")
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        default_sales_channel_id: salesChannelId,
        supported_currencies: [
          { currency_code: "eur", is_default: true, is_tax_inclusive: true },
          { currency_code: "usd" },
        ],
      },
    },
  })
}

async function createRegions(container: MedusaContainer): Promise<{ france: TestRegion; unitedStates: TestRegion }> {
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "France",
          currency_code: "eur",
          countries: ["fr"],
          payment_providers: ["pp_system_default"],
          is_tax_inclusive: true,
        },
        { name: "United States", currency_code: "usd", countries: ["us"], payment_providers: ["pp_system_default"] },
      ],
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: [
      { country_code: "fr", provider_id: "tp_system", default_tax_rate: { rate: 20, code: "FR20", name: "TVA 20 %" } },
      { country_code: "us", provider_id: "tp_system" },
    ],
  })
  const idOf = (name: string) => {
    const region = result.find((candidate) => candidate.name === name)
    if (!region) throw new Error(`The region ${name} was not created.`)
    return region.id
  }
  return {
    france: { id: idOf("France"), currency_code: "eur", country_code: "fr" },
    unitedStates: { id: idOf("United States"), currency_code: "usd", country_code: "us" },
  }
}

async function createPublishableKey(container: MedusaContainer, salesChannelId: string): Promise<string> {
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Storefront", type: "publishable", created_by: "" }] },
  })
  const key = first(result)
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [salesChannelId] } })
  return key.token
}

function first<Item>(items: Item[]): Item {
  const [item] = items
  if (!item) throw new Error("The workflow created nothing.")
  return item
}
