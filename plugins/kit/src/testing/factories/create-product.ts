import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"

export type TestVariant = { id: string; title: string; inventory_item_id: string }
export type TestProduct = { id: string; handle: string; variants: [TestVariant, ...TestVariant[]] }

export type ProductInput = {
  salesChannelId: string
  shippingProfileId: string
  stockLocationId: string
  title: string
  /** One variant for each size; "One size" when left out. */
  variants?: string[]
  /** Amount by currency code, in the currency's main unit. */
  prices: Record<string, number>
  /** Pieces of each variant at the stock location. */
  stock: number
}

let serial = 0

/** Makes a published product whose variants have prices and stock. */
export async function createProduct(container: MedusaContainer, input: ProductInput): Promise<TestProduct> {
  serial += 1
  const sizes = input.variants ?? ["One size"]
  const handle = `${input.title.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-${serial}`
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: input.title,
          handle,
          status: "published",
          shipping_profile_id: input.shippingProfileId,
          sales_channels: [{ id: input.salesChannelId }],
          options: [{ title: "Size", values: sizes }],
          variants: sizes.map((size) => ({
            title: size,
            sku: `${handle}-${size}`.toUpperCase(),
            manage_inventory: true,
            options: { Size: size },
            prices: Object.entries(input.prices).map(([currency_code, amount]) => ({ currency_code, amount })),
          })),
        },
      ],
    },
  })
  const productId = result[0]?.id
  if (!productId) throw new Error("The product was not created.")

  const variants = await variantsOf(container, productId)
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: variants.map(({ inventory_item_id }) => ({
        inventory_item_id,
        location_id: input.stockLocationId,
        stocked_quantity: input.stock,
      })),
    },
  })
  const [firstVariant, ...others] = variants
  if (!firstVariant) throw new Error("The product has no variant.")
  return { id: productId, handle, variants: [firstVariant, ...others] }
}

async function variantsOf(container: MedusaContainer, productId: string): Promise<TestVariant[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id", "title", "variant_rank", "inventory_items.inventory_item_id"],
    filters: { product_id: productId },
  })
  return data
    .sort((left, right) => (left.variant_rank ?? 0) - (right.variant_rank ?? 0))
    .map((variant) => ({
      id: variant.id,
      title: variant.title,
      inventory_item_id: variant.inventory_items?.[0]?.inventory_item_id ?? "",
    }))
}
