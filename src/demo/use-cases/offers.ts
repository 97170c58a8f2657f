import type { LinkDefinition, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createMissing } from "../create-missing"
import { createMissingLinks } from "../create-missing-links"
import { products } from "../data/products"
import { DEFAULT_STOCK } from "../data/products/product"
import { inventoryItemId, priceSetId, productId, variantRowsOf } from "../product-rows"
import { STOCK_LOCATION_ID } from "./stock-location"

/** A variant that is to be sold. */
export interface Offer {
  product_id: string
  variant_id: string
  sku: string
  /** Of the inventory item: the product's and the variant's. */
  title: string
  weight_g: number
  eur: number
  usd: number
  stock: number
  /** Nothing is sent: it has no shipping profile, so that the cart asks for no delivery. */
  is_digital?: boolean
}

/** What products need to be sold in this shop. */
export interface SalesTerms {
  sales_channel_id: string
  shipping_profile_id: string
}

/** The variants of the demo's products. */
export function demoOffers(): Offer[] {
  return products.flatMap((product) =>
    variantRowsOf(product).map(({ id, sku, title, variant }) => ({
      product_id: productId(product.handle),
      variant_id: id,
      sku,
      title: `${product.title.en} – ${title.en}`,
      weight_g: product.weight_g,
      eur: variant.eur,
      usd: variant.usd,
      stock: variant.stock ?? DEFAULT_STOCK,
      is_digital: product.is_digital ?? false,
    }))
  )
}

/** Gives variants their prices and their stock, and puts their products on sale. */
export async function seedOffers(container: MedusaContainer, offers: Offer[], terms: SalesTerms): Promise<void> {
  await seedPrices(container, offers)
  await seedStock(container, offers)
  await createMissingLinks(
    container,
    offers.flatMap(({ variant_id, sku }): LinkDefinition[] => [
      { [Modules.PRODUCT]: { variant_id }, [Modules.PRICING]: { price_set_id: priceSetId(sku) } },
      {
        [Modules.PRODUCT]: { variant_id },
        [Modules.INVENTORY]: { inventory_item_id: inventoryItemId(sku) },
        data: { required_quantity: 1 },
      },
    ])
  )
  const products = new Map(offers.map(({ product_id, is_digital }) => [product_id, is_digital]))
  const { sales_channel_id, shipping_profile_id } = terms
  // The sales channel last: a shopper never sees a product without its prices.
  await createMissingLinks(
    container,
    [...products].flatMap(([product_id, is_digital]): LinkDefinition[] => [
      ...(is_digital ? [] : [{ [Modules.PRODUCT]: { product_id }, [Modules.FULFILLMENT]: { shipping_profile_id } }]),
      { [Modules.PRODUCT]: { product_id }, [Modules.SALES_CHANNEL]: { sales_channel_id } },
    ])
  )
}

async function seedPrices(container: MedusaContainer, offers: Offer[]): Promise<void> {
  const pricing = container.resolve(Modules.PRICING)
  await createMissing({
    rows: offers.map(({ sku, eur, usd }) => ({
      id: priceSetId(sku),
      prices: [
        { amount: eur, currency_code: "eur" },
        { amount: usd, currency_code: "usd" },
      ],
    })),
    list: (ids) => pricing.listPriceSets({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => pricing.createPriceSets(rows),
  })
}

async function seedStock(container: MedusaContainer, offers: Offer[]): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  await createMissing({
    rows: offers.map(({ sku, title, weight_g, is_digital }) => ({
      id: inventoryItemId(sku),
      sku,
      title,
      requires_shipping: !is_digital,
      weight: weight_g,
    })),
    list: (ids) => inventory.listInventoryItems({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => inventory.createInventoryItems(rows),
  })
  await createMissing({
    rows: offers.map(({ sku, stock }) => ({ id: inventoryItemId(sku), stock })),
    list: async (ids) => {
      const filters = { inventory_item_id: ids, location_id: STOCK_LOCATION_ID }
      const levels = await inventory.listInventoryLevels(filters, { select: ["inventory_item_id"], take: null })
      return levels.map((level) => ({ id: level.inventory_item_id }))
    },
    create: (rows) =>
      inventory.createInventoryLevels(
        rows.map(({ id, stock }) => ({
          inventory_item_id: id,
          location_id: STOCK_LOCATION_ID,
          stocked_quantity: stock,
        }))
      ),
  })
}
