import type { MedusaContainer } from "@medusajs/framework/types"
import type { SearchLanguage } from "../languages"
import { buildDocument } from "./build-document"
import type { ProductDocument } from "./product-document"
import { readSurroundings } from "./read-surroundings"
import { readTranslations } from "./read-translations"
import type { SourceProduct } from "./source-product"

/** Makes the documents of products in one or more languages. Products that no shopper may find have none. */
export async function makeDocuments(
  container: MedusaContainer,
  products: SourceProduct[],
  languages: readonly SearchLanguage[]
): Promise<Map<SearchLanguage, ProductDocument[]>> {
  const surroundings = await readSurroundings(container, products)
  const documents = new Map<SearchLanguage, ProductDocument[]>()
  for (const language of languages) {
    const translations = await readTranslations(container, language.locale, products, surroundings)
    documents.set(
      language,
      products.flatMap((product) => buildDocument(product, surroundings, translations) ?? [])
    )
  }
  return documents
}
