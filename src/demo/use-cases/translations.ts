import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { TRANSLATED_LOCALE } from "../bilingual"
import { createMissing } from "../create-missing"
import { categories, CATEGORY_HANDLES } from "../data/categories"
import { collections } from "../data/collections"
import { optionOf } from "../data/options"
import { productTypes } from "../data/product-types"
import { products } from "../data/products"
import { regions, shippingOptions } from "../data/regions"
import { productId, variantRowsOf } from "../product-rows"
import { categoryId, collectionId, OPTION_KEYS, optionId, productTypeId, readOptionValueIds } from "./catalogue"
import { shippingOptionId } from "./shipping"
import { taxRateIds } from "./taxes"

/** The translation of one row: its table, its id, and its texts by column. */
interface Translation {
  reference: string
  id: string
  texts: Record<string, string>
}

/** Stores the French text of everything that a shopper reads. The source text, in English, is in Medusa's own columns. */
export async function seedTranslations(container: MedusaContainer): Promise<void> {
  const service = container.resolve(Modules.TRANSLATION)
  const valueIds = await readOptionValueIds(container)
  await createMissing({
    rows: [...catalogueTexts(), ...optionTexts(valueIds), ...productTexts(), ...saleTexts()],
    list: async (ids) => {
      const present = await service.listTranslations(
        { reference_id: ids, locale_code: TRANSLATED_LOCALE },
        { select: ["reference_id"], take: null }
      )
      return present.map(({ reference_id }) => ({ id: reference_id }))
    },
    create: (rows) =>
      service.createTranslations(
        rows.map(({ reference, id, texts }) => ({
          reference,
          reference_id: id,
          locale_code: TRANSLATED_LOCALE,
          translations: texts,
        }))
      ),
  })
}

function catalogueTexts(): Translation[] {
  return [
    ...categories.map(({ handle, name, description }) => ({
      reference: "product_category",
      id: categoryId(handle),
      texts: { name: name.fr, description: description.fr },
    })),
    ...collections.map(({ handle, title }) => ({
      reference: "product_collection",
      id: collectionId(handle),
      texts: { title: title.fr },
    })),
    ...CATEGORY_HANDLES.map((handle) => ({
      reference: "product_type",
      id: productTypeId(handle),
      texts: { value: productTypes[handle].fr },
    })),
  ]
}

function optionTexts(valueIds: Map<string, string>): Translation[] {
  return OPTION_KEYS.flatMap((key) => {
    const { title, values } = optionOf(key)
    const translated = Object.values(values).flatMap((value) => {
      const id = valueIds.get(`${optionId(key)}:${value.en}`)
      return id ? [{ reference: "product_option_value", id, texts: { value: value.fr } }] : []
    })
    return [{ reference: "product_option", id: optionId(key), texts: { title: title.fr } }, ...translated]
  })
}

function productTexts(): Translation[] {
  return products.flatMap((product) => [
    {
      reference: "product",
      id: productId(product.handle),
      texts: {
        title: product.title.fr,
        subtitle: product.subtitle.fr,
        description: product.description.fr,
        ...(product.material ? { material: product.material.fr } : {}),
      },
    },
    ...variantRowsOf(product).map(({ id, title }) => ({
      reference: "product_variant",
      id,
      texts: { title: title.fr },
    })),
  ])
}

function saleTexts(): Translation[] {
  return [
    ...shippingOptions.map(({ key, name }) => ({
      reference: "shipping_option",
      id: shippingOptionId(key),
      texts: { name: name.fr },
    })),
    ...regions.map(({ id, translation }) => ({ reference: "region", id, texts: { name: translation } })),
    ...taxRateIds().map((id) => ({ reference: "tax_rate", id, texts: { name: "TVA" } })),
  ]
}
