import { container } from "@medusajs/framework"
import type { SearchTypes } from "@medusajs/framework/types"
import { defineSearchIndex, search } from "@medusajs/framework/utils"
import type { SearchLanguage } from "../languages"
import { findChangedProducts } from "../staleness/find-changed-products"
import { makeDocuments } from "./make-documents"
import { readProducts, readProductsAfter } from "./read-products"

/** Products read and written together. */
const BATCH_SIZE = 200

/**
 * The fields that Medusa's module must know: those that are searched. Filters, sorting and facets are columns that the
 * provider makes of the document: see `ProductIndexProvider`.
 */
const fields = search.define({
  id: search.keyword().filterable(),
  title: search.text().searchable({ weight: 3 }),
  keywords: search.text().searchable({ weight: 2 }),
  description: search.text().searchable(),
})

/** Declares the index of one language. Events are no part of it: durable jobs keep it up to date. */
export function productIndex(language: SearchLanguage): SearchTypes.SearchIndexDefinition {
  return defineSearchIndex({
    name: language.index,
    entity: "product",
    provider: language.provider,
    fields,
    seed: (context) => seed(language, context),
  })
}

async function* seed(
  language: SearchLanguage,
  { last_key, catchup }: SearchTypes.SearchSeedContext
): AsyncGenerator<SearchTypes.SearchMutation[]> {
  if (catchup) {
    yield* catchUp(language, catchup.since)
    return
  }
  let after = last_key
  let products
  do {
    products = await readProductsAfter(container, after, BATCH_SIZE)
    const documents = await makeDocuments(container, products, [language])
    yield [{ action: "upsert", documents: documents.get(language) ?? [] }]
    after = products.at(-1)?.id
  } while (products.length === BATCH_SIZE)
}

/** What changed while the seed was running, whichever of a product's parts it was. */
async function* catchUp(language: SearchLanguage, since: Date): AsyncGenerator<SearchTypes.SearchMutation[]> {
  const ids = await findChangedProducts(container, since)
  for (let start = 0; start < ids.length; start += BATCH_SIZE) {
    const batch = ids.slice(start, start + BATCH_SIZE)
    const documents =
      (await makeDocuments(container, await readProducts(container, batch), [language])).get(language) ?? []
    const kept = new Set(documents.map(({ id }) => id))
    const gone = batch.filter((id) => !kept.has(id))
    yield [
      { action: "upsert", documents },
      ...(gone.length ? [{ action: "delete" as const, filters: { id: gone } }] : []),
    ]
  }
}
