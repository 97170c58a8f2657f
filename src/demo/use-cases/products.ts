import type { CreateProductDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { createMissing } from "../create-missing"
import { CATEGORY_HANDLES } from "../data/categories"
import { optionOf } from "../data/options"
import { products } from "../data/products"
import type { DemoProduct } from "../data/products/product"
import { optionKeysOf, productId, variantRowsOf } from "../product-rows"
import { categoryId, collectionId, optionId, productTypeId, readOptionValueIds } from "./catalogue"
import { pictureUploader } from "./pictures"

/**
 * Products made and stored at once: their pictures are drawn and uploaded just before, so a kill loses at most the files
 * of one batch, which nothing refers to.
 */
const BATCH_SIZE = 4

/** Creates the products with their variants and pictures. Prices, stock and the sales channel come in later steps. */
export async function seedProducts(container: MedusaContainer): Promise<void> {
  const service = container.resolve(Modules.PRODUCT)
  const valueIds = await readOptionValueIds(container)
  const upload = pictureUploader(container)
  await createMissing({
    rows: products.map((product) => ({ id: productId(product.handle), product })),
    list: (ids) => service.listProducts({ id: ids }, { select: ["id"], withDeleted: true }),
    create: async (rows) => {
      const pictures = await upload(rows.map(({ product }) => product))
      await service.createProducts(
        rows.map(({ id, product }) => productInput(id, product, valueIds, pictures.get(product.handle) ?? []))
      )
    },
    batchSize: BATCH_SIZE,
  })
  await seedVariants(container)
  await showCategories(container)
}

/** Medusa ties variants to options that products share only when the variants are created after their product. */
async function seedVariants(container: MedusaContainer): Promise<void> {
  const service = container.resolve(Modules.PRODUCT)
  await createMissing({
    rows: products.flatMap((product) =>
      variantRowsOf(product).map(({ id, title, sku, options, variant }, variant_rank) => ({
        id,
        product_id: productId(product.handle),
        title: title.en,
        sku,
        options,
        manage_inventory: true,
        weight: product.weight_g,
        metadata: variant.credits === undefined ? null : { webox_credits: String(variant.credits) },
        variant_rank,
      }))
    ),
    list: (ids) => service.listProductVariants({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => service.createProductVariants(rows),
  })
}

function productInput(
  id: string,
  product: DemoProduct,
  valueIds: Map<string, string>,
  urls: string[]
): CreateProductDTO {
  const rows = variantRowsOf(product)
  return {
    id,
    handle: product.handle,
    title: product.title.en,
    subtitle: product.subtitle.en,
    description: product.description.en,
    material: product.material?.en,
    weight: product.weight_g,
    status: ProductStatus.PUBLISHED,
    type_id: productTypeId(product.category),
    collection_id: product.collection ? collectionId(product.collection) : undefined,
    category_ids: [categoryId(product.category)],
    thumbnail: urls[0],
    images: urls.map((url) => ({ url })),
    options: optionKeysOf(product).map((key) => {
      const { title } = optionOf(key)
      const used = new Set(rows.map((row) => row.options[title.en]))
      return { id: optionId(key), value_ids: [...used].map((value) => valueId(valueIds, optionId(key), value)) }
    }),
  }
}

function valueId(valueIds: Map<string, string>, option_id: string, value: string | undefined): string {
  const id = valueIds.get(`${option_id}:${value}`)
  if (!id) throw new Error(`The option ${option_id} has no value "${value}": was it changed in the admin?`)
  return id
}

/** A category has no picture of its own: its `metadata.image_url` is that of its first product. */
async function showCategories(container: MedusaContainer): Promise<void> {
  const service = container.resolve(Modules.PRODUCT)
  for (const handle of CATEGORY_HANDLES) {
    const product = products.find(({ category }) => category === handle)
    if (!product) continue
    const [stored] = await service.listProducts({ id: productId(product.handle) }, { select: ["id", "thumbnail"] })
    const metadata = { image_url: stored?.thumbnail ?? null }
    await service.updateProductCategories(categoryId(handle), { metadata })
  }
}
