import { optionOf, type OptionKey } from "./data/options"
import type { DemoProduct, DemoVariant } from "./data/products/product"
import type { Bilingual } from "./bilingual"
import { demoId } from "./ids"

/** A variant with the ids and texts that come from its product. */
export interface VariantRow {
  id: string
  sku: string
  title: Bilingual
  /** By option title, in the source language: what Medusa's product module takes. */
  options: Record<string, string>
  variant: DemoVariant
}

export const productId = (handle: string): string => demoId("prod", handle)
export const inventoryItemId = (sku: string): string => demoId("iitem", sku)
export const priceSetId = (sku: string): string => demoId("pset", sku)

/** The options of a product, in the order in which the shopper chooses. */
export function optionKeysOf(product: DemoProduct): OptionKey[] {
  const [first] = product.variants
  return first ? Object.keys(first.choice).filter((key): key is OptionKey => key in first.choice) : []
}

/** The variants of a product, each with its SKU, such as `TIDE-NOTEBOOK-A5-RULED`, and its title, such as "A5 / Ruled". */
export function variantRowsOf(product: DemoProduct): VariantRow[] {
  return product.variants.map((variant) => {
    const chosen = optionKeysOf(product).map((key) => chosenValue(product, variant, key))
    const sku = [product.handle, ...chosen.map(({ valueKey }) => valueKey)].join("-").toUpperCase()
    return {
      id: demoId("variant", sku),
      sku,
      title: {
        en: chosen.map(({ value }) => value.en).join(" / "),
        fr: chosen.map(({ value }) => value.fr).join(" / "),
      },
      options: Object.fromEntries(chosen.map(({ title, value }) => [title.en, value.en])),
      variant,
    }
  })
}

function chosenValue(product: DemoProduct, variant: DemoVariant, key: OptionKey) {
  const option = optionOf(key)
  const valueKey = variant.choice[key]
  const value = valueKey === undefined ? undefined : option.values[valueKey]
  if (valueKey === undefined || value === undefined) {
    throw new Error(`The demo product ${product.handle} has a variant without "${key}": give all its variants one.`)
  }
  return { title: option.title, value, valueKey }
}
