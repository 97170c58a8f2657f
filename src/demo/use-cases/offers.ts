import type { LinkDefinition, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createMissing } from "../create-missing"
import { createMissingLinks } from "../create-missing-links"
import { products } from "../data/products"
import { DEFAULT_STOCK } from "../data/products/product"
import { inventoryItemId, priceSetId, productId, variantRowsOf } from "../product-rows"
import { STOCK_LOCATION_ID } from "./stock-location"

/** Gives every variant its prices and its stock, and puts the products on sale. */
export async function seedOffers(
  container: MedusaContainer,
  { sales_channel_id, shipping_profile_id }: { sales_channel_id: string; shipping_profile_id: string }
): Promise<void> {
  await seedPrices(container)
  await seedStock(container)
  const variants = products.flatMap(variantRowsOf)
  await createMissingLinks(
    container,
    variants.flatMap(({ id, sku }): LinkDefinition[] => [
      { [Modules.PRODUCT]: { variant_id: id }, [Modules.PRICING]: { price_set_id: priceSetId(sku) } },
      {
        [Modules.PRODUCT]: { variant_id: id },
        [Modules.INVENTORY]: { inventory_item_id: inventoryItemId(sku) },
        data: { required_quantity: 1 },
      },
    ])
  )
  // The sales channel last: a shopper never sees a product without its prices.
  await createMissingLinks(
    container,
    products.flatMap(({ handle }): LinkDefinition[] => [
      { [Modules.PRODUCT]: { product_id: productId(handle) }, [Modules.FULFILLMENT]: { shipping_profile_id } },
      { [Modules.PRODUCT]: { product_id: productId(handle) }, [Modules.SALES_CHANNEL]: { sales_channel_id } },
    ])
  )
}

async function seedPrices(container: MedusaContainer): Promise<void> {
  const pricing = container.resolve(Modules.PRICING)
  await createMissing({
    rows: products.flatMap(variantRowsOf).map(({ sku, variant }) => ({
      id: priceSetId(sku),
      prices: [
        { amount: variant.eur, currency_code: "eur" },
        { amount: variant.usd, currency_code: "usd" },
      ],
    })),
    list: (ids) => pricing.listPriceSets({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => pricing.createPriceSets(rows),
  })
}

async function seedStock(container: MedusaContainer): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  const variants = products.flatMap((product) => variantRowsOf(product).map((row) => ({ ...row, product })))
  await createMissing({
    rows: variants.map(({ sku, title, product }) => ({
      id: inventoryItemId(sku),
      sku,
      title: `${product.title.en} – ${title.en}`,
      requires_shipping: true,
      weight: product.weight_g,
    })),
    list: (ids) => inventory.listInventoryItems({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => inventory.createInventoryItems(rows),
  })
  await createMissing({
    rows: variants.map(({ sku, variant }) => ({ id: inventoryItemId(sku), stock: variant.stock ?? DEFAULT_STOCK })),
    list: async (ids) =>
      (
        await inventory.listInventoryLevels(
          { inventory_item_id: ids, location_id: STOCK_LOCATION_ID },
          { select: ["inventory_item_id"], take: null }
        )
      ).map((level) => ({ id: level.inventory_item_id })),
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
