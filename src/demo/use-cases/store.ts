import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { linkSalesChannelsToApiKeyWorkflow, updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import { SOURCE_LOCALE, TRANSLATED_LOCALE } from "../bilingual"

export interface DemoStore {
  store_id: string
  sales_channel_id: string
  publishable_key: string
  /** Whether an earlier run came to its end. */
  isSeeded: boolean
}

const SEEDED_AT = "demo_seeded_at"

/**
 * Reads the store, the sales channel and the publishable key that Medusa makes at its first start, and ties them together.
 *
 * There is one channel and one key on purpose: with a second channel, Medusa's product list reads all product ids first.
 */
export async function readStore(container: MedusaContainer): Promise<DemoStore> {
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
  const [channel] = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({}, { take: 1 })
  const [key] = await container.resolve(Modules.API_KEY).listApiKeys({ type: "publishable" }, { take: 1 })
  if (!store || !channel || !key) {
    throw new Error("Medusa has not created its default store, sales channel and publishable key: run its migrations.")
  }
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [channel.id] } })
  return {
    store_id: store.id,
    sales_channel_id: channel.id,
    publishable_key: key.token,
    isSeeded: typeof store.metadata?.[SEEDED_AT] === "string",
  }
}

/** Names the store, and gives it its currencies, locales and defaults. */
export async function configureStore(
  container: MedusaContainer,
  store: DemoStore,
  defaults: { region_id: string; location_id: string }
): Promise<void> {
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.store_id },
      update: {
        name: "WeBox",
        supported_currencies: [
          { currency_code: "eur", is_default: true, is_tax_inclusive: true },
          { currency_code: "usd", is_tax_inclusive: false },
        ],
        supported_locales: [{ locale_code: SOURCE_LOCALE }, { locale_code: TRANSLATED_LOCALE }],
        default_sales_channel_id: store.sales_channel_id,
        default_region_id: defaults.region_id,
        default_location_id: defaults.location_id,
      },
    },
  })
}

/** Remembers that all of the demo shop is there: the next run has nothing to do. */
export async function markSeeded(container: MedusaContainer, store: DemoStore): Promise<void> {
  const service = container.resolve(Modules.STORE)
  const { metadata } = await service.retrieveStore(store.store_id)
  await service.updateStores(store.store_id, { metadata: { ...metadata, [SEEDED_AT]: new Date().toISOString() } })
}
