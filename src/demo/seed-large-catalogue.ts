import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import { createMissing } from "./create-missing"
import { CATEGORY_HANDLES, type CategoryHandle } from "./data/categories"
import { optionOf } from "./data/options"
import { products as demoProducts } from "./data/products"
import { demoId } from "./ids"
import { productId } from "./product-rows"
import { readShippingProfile } from "./seed-demo-shop"
import { categoryId, optionId, productTypeId, readOptionValueIds } from "./use-cases/catalogue"
import { seedOffers, type Offer } from "./use-cases/offers"
import { readStore } from "./use-cases/store"

/** Products created, priced and stocked together. */
const BATCH_SIZE = 500
const FORMATS = ["30x40", "50x70"] as const

/**
 * Adds many products to the demo shop, for benchmarks: two variants each, with prices, stock and the demo's pictures.
 *
 * They are written in batches through the modules' services, since a workflow for each product would take hours. A run
 * that was killed is completed by the next, and a larger number adds what is missing.
 *
 * @param count how many products there shall be besides the demo's own
 */
export async function seedLargeCatalogue(container: MedusaContainer, count: number): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { sales_channel_id } = await readStore(container)
  const shipping_profile_id = await readShippingProfile(container)
  const valueIds = await readOptionValueIds(container)
  const pictures = await readPictures(container)
  for (let start = 0; start < count; start += BATCH_SIZE) {
    const serials = Array.from({ length: Math.min(BATCH_SIZE, count - start) }, (_, index) => start + index + 1)
    await createProducts(container, serials, valueIds, pictures)
    await seedOffers(container, serials.flatMap(offersOf), { sales_channel_id, shipping_profile_id })
    logger.info(`Large catalogue: ${start + serials.length} of ${count} products`)
  }
}

async function createProducts(
  container: MedusaContainer,
  serials: number[],
  valueIds: Map<string, string>,
  pictures: Map<CategoryHandle, string[]>
): Promise<void> {
  const service = container.resolve(Modules.PRODUCT)
  const { title, values } = optionOf("format")
  const formats = FORMATS.map((key) => values[key]?.en ?? key)
  const value_ids = formats.flatMap((format) => valueIds.get(`${optionId("format")}:${format}`) ?? [])
  await createMissing({
    rows: serials.map((serial) => {
      const category = categoryOf(serial)
      const urls = pictures.get(category) ?? []
      return {
        id: idOf(serial),
        handle: handleOf(serial),
        title: titleOf(serial),
        description: `Item ${serial} of a large catalogue, made to measure how the shop behaves when it is full.`,
        status: ProductStatus.PUBLISHED,
        type_id: productTypeId(category),
        category_ids: [categoryId(category)],
        thumbnail: urls[serial % urls.length],
        images: urls.slice(0, 2).map((url) => ({ url })),
        options: [{ id: optionId("format"), value_ids }],
      }
    }),
    list: (ids) => service.listProducts({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => service.createProducts(rows),
    batchSize: BATCH_SIZE,
  })
  await createMissing({
    rows: serials.flatMap((serial) =>
      formats.map((format, variant_rank) => ({
        id: variantIdOf(serial, variant_rank),
        product_id: idOf(serial),
        title: format,
        sku: skuOf(serial, variant_rank),
        options: { [title.en]: format },
        manage_inventory: true,
        variant_rank,
      }))
    ),
    list: (ids) => service.listProductVariants({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => service.createProductVariants(rows),
    batchSize: BATCH_SIZE,
  })
}

function offersOf(serial: number): Offer[] {
  return FORMATS.map((_, rank) => {
    const eur = 8 + ((serial * 37) % 190) / 2 + rank * 12
    return {
      product_id: idOf(serial),
      variant_id: variantIdOf(serial, rank),
      sku: skuOf(serial, rank),
      title: titleOf(serial),
      weight_g: 200,
      eur,
      usd: Math.round(eur * 1.1 * 2) / 2,
      stock: 1000,
    }
  })
}

const subjects = ["Harbour", "Meadow", "Lantern", "Orchard", "Glacier", "Canyon", "Willow", "Comet", "Market", "Dune"]
const manners = ["in Blue", "at Dawn", "Folded", "in Lines", "by Night", "in Two Colours", "from Above", "Cut Out"]

const titleOf = (serial: number): string =>
  `${subjects[serial % subjects.length]} ${manners[Math.floor(serial / subjects.length) % manners.length]} ${serial}`
const handleOf = (serial: number): string => `large-${String(serial).padStart(6, "0")}`
const idOf = (serial: number): string => productId(handleOf(serial))
const skuOf = (serial: number, rank: number): string => `${handleOf(serial)}-${FORMATS[rank]}`.toUpperCase()
const variantIdOf = (serial: number, rank: number): string => demoId("variant", skuOf(serial, rank))
const goods = CATEGORY_HANDLES.filter((handle) => handle !== "credits")
const categoryOf = (serial: number): CategoryHandle => goods[serial % goods.length] ?? "posters"

/** The thumbnails of the demo's products, by category. */
async function readPictures(container: MedusaContainer): Promise<Map<CategoryHandle, string[]>> {
  const stored = await container
    .resolve(Modules.PRODUCT)
    .listProducts(
      { id: demoProducts.map(({ handle }) => productId(handle)) },
      { select: ["id", "thumbnail"], take: null }
    )
  const urls = new Map(stored.map(({ id, thumbnail }) => [id, thumbnail]))
  return new Map(
    CATEGORY_HANDLES.map((handle) => [
      handle,
      demoProducts
        .filter(({ category }) => category === handle)
        .flatMap((product) => urls.get(productId(product.handle)) ?? []),
    ])
  )
}
