import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { SourceProduct, SourceSurroundings, Translations } from "./source-product"

/**
 * Reads what a language has of the texts of products and what surrounds them. It is empty where Medusa's Translation Module
 * is not in use, and for the language in which the texts were written.
 */
export async function readTranslations(
  container: MedusaContainer,
  locale: string,
  products: SourceProduct[],
  surroundings: SourceSurroundings
): Promise<Translations> {
  const service = container.resolve(Modules.TRANSLATION, { allowUnregistered: true })
  if (!service) return new Map()
  const ids = new Set([
    ...surroundings.categories.keys(),
    ...products.flatMap((product) => [
      product.id,
      ...(product.collection ? [product.collection.id] : []),
      ...(product.type ? [product.type.id] : []),
      ...product.tags.map((tag) => tag.id),
      ...product.options.map((option) => option.id),
      ...product.variants.flatMap((variant) => variant.options.map((value) => value.id)),
    ]),
  ])
  const rows = await service.listTranslations(
    { reference_id: [...ids], locale_code: locale },
    { select: ["reference_id", "translations"], take: null }
  )
  return new Map(rows.map((row) => [row.reference_id, textsOf(row.translations)]))
}

function textsOf(translations: Record<string, unknown> | null | undefined): Record<string, string> {
  const texts = Object.entries(translations ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string"
  )
  return Object.fromEntries(texts)
}
