import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { refillIndexes } from "@webox/search/refill-indexes"
import { demoId } from "./ids"
import { readAccounts, seedAdmin, seedCustomer } from "./use-cases/accounts"
import { productTypeId, seedCatalogue } from "./use-cases/catalogue"
import { seedSampleFee, seedWelcomeCredits } from "./use-cases/generation"
import { seedSeller } from "./use-cases/invoices"
import { demoOffers, seedOffers } from "./use-cases/offers"
import { seedProducts } from "./use-cases/products"
import { seedPromotions } from "./use-cases/promotions"
import { seedRegions } from "./use-cases/regions"
import { seedShipping } from "./use-cases/shipping"
import { seedStockLocation, STOCK_LOCATION_ID } from "./use-cases/stock-location"
import { configureStore, markSeeded, readStore } from "./use-cases/store"
import { seedTaxes } from "./use-cases/taxes"
import { seedTranslations } from "./use-cases/translations"

/**
 * Fills an empty database with the demo shop, and its logins.
 *
 * Each step creates what is missing, in transactions of their own, with ids that are known beforehand: a run that was killed
 * is completed by the next, and one that came to its end is not repeated.
 *
 * @param environment where the logins are read from, usually `process.env`
 * @returns the publishable key that the storefront sends
 */
export async function seedDemoShop(
  container: MedusaContainer,
  environment: Record<string, string | undefined>
): Promise<{ publishable_key: string }> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const accounts = readAccounts(environment)
  const store = await readStore(container)
  if (!store.isSeeded) {
    await seedShop(container, store.sales_channel_id, (message) => logger.info(message))
    await configureStore(container, store, { region_id: demoId("reg", "France"), location_id: STOCK_LOCATION_ID })
    await markSeeded(container, store)
  }
  if (accounts.admin) await seedAdmin(container, accounts.admin)
  // Also of a shop that was filled before there were samples, and invoices.
  await seedSampleFee(container)
  await seedSeller(container)
  if (accounts.customer) await seedWelcomeCredits(container, await seedCustomer(container, accounts.customer))
  return { publishable_key: store.publishable_key }
}

async function seedShop(
  container: MedusaContainer,
  sales_channel_id: string,
  report: (message: string) => void
): Promise<void> {
  const shipping_profile_id = await readShippingProfile(container)
  report("Demo shop: regions, taxes and delivery")
  await seedRegions(container)
  await seedTaxes(container, productTypeId("books"))
  await seedStockLocation(container, sales_channel_id)
  await seedShipping(container, shipping_profile_id)
  report("Demo shop: products and their pictures")
  await seedCatalogue(container)
  await seedProducts(container)
  report("Demo shop: prices, stock and translations")
  await seedOffers(container, demoOffers(), { sales_channel_id, shipping_profile_id })
  await seedTranslations(container)
  await seedPromotions(container)
  report("Demo shop: search")
  await refillIndexes(container)
}

/** The default shipping profile: Medusa's migration scripts leave one; where they have not run, it is made. */
export async function readShippingProfile(container: MedusaContainer): Promise<string> {
  const service = container.resolve(Modules.FULFILLMENT)
  const [profile] = await service.listShippingProfiles({ type: "default" }, { take: 1 })
  const { id } = profile ?? (await service.createShippingProfiles({ name: "Default", type: "default" }))
  return id
}
