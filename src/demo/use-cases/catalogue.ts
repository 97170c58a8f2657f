import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createMissing } from "../create-missing"
import { categories, CATEGORY_HANDLES, type CategoryHandle } from "../data/categories"
import { collections, type CollectionHandle } from "../data/collections"
import { optionOf, options, type OptionKey } from "../data/options"
import { productTypes } from "../data/product-types"
import { demoId } from "../ids"

export const categoryId = (handle: CategoryHandle): string => demoId("pcat", handle)
export const collectionId = (handle: CollectionHandle): string => demoId("pcol", handle)
export const productTypeId = (category: CategoryHandle): string => demoId("ptyp", category)
export const optionId = (key: OptionKey): string => demoId("opt", key)
export const OPTION_KEYS = Object.keys(options).filter((key): key is OptionKey => key in options)

/** Creates what products refer to: categories, collections, types, and the options that they share. */
export async function seedCatalogue(container: MedusaContainer): Promise<void> {
  const service = container.resolve(Modules.PRODUCT)
  await createMissing({
    rows: categories.map(({ handle, name, description }, rank) => ({
      id: categoryId(handle),
      name: name.en,
      description: description.en,
      handle,
      is_active: true,
      rank,
    })),
    list: (ids) => service.listProductCategories({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => service.createProductCategories(rows),
  })
  await createMissing({
    rows: collections.map(({ handle, title }) => ({ id: collectionId(handle), handle, title: title.en })),
    list: (ids) => service.listProductCollections({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => service.createProductCollections(rows),
  })
  await createMissing({
    rows: CATEGORY_HANDLES.map((handle) => ({ id: productTypeId(handle), value: productTypes[handle].en })),
    list: (ids) => service.listProductTypes({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => service.createProductTypes(rows),
  })
  await createMissing({
    rows: OPTION_KEYS.map(optionRow),
    list: (ids) => service.listProductOptions({ id: ids }, { select: ["id"], withDeleted: true }),
    create: (rows) => service.createProductOptions(rows),
  })
}

function optionRow(key: OptionKey) {
  const { title, values } = optionOf(key)
  const names = Object.values(values).map((value) => value.en)
  return {
    id: optionId(key),
    title: title.en,
    values: names,
    ranks: Object.fromEntries(names.map((name, rank) => [name, rank])),
    is_exclusive: false,
  }
}

/** The id of each value of the shared options, by option and by the value's text. */
export async function readOptionValueIds(container: MedusaContainer): Promise<Map<string, string>> {
  const values = await container
    .resolve(Modules.PRODUCT)
    .listProductOptionValues(
      { option_id: OPTION_KEYS.map(optionId) },
      { select: ["id", "value", "option_id"], take: null }
    )
  return new Map(values.map((value) => [`${value.option_id}:${value.value}`, value.id]))
}
