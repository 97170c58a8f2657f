import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { makeDocuments } from "../documents/make-documents"
import { readProducts } from "../documents/read-products"
import { allLanguages } from "../languages"
import { saysTheSame, storedDocuments } from "./stored-documents"

/**
 * Writes the documents of products anew in every language, and takes out those that no shopper may find any more.
 * @returns whether they say anything else than before
 */
export async function refreshProducts(container: MedusaContainer, ids: string[]): Promise<boolean> {
  const search = container.resolve(Modules.SEARCH)
  const byLanguage = await makeDocuments(container, await readProducts(container, ids), allLanguages)
  let isChanged = false
  for (const [{ index }, documents] of byLanguage) {
    isChanged ||= !saysTheSame(await storedDocuments(container, index, ids), documents)
    const kept = new Set(documents.map(({ id }) => id))
    const gone = ids.filter((id) => !kept.has(id))
    await search.upsertDocuments({ index, documents })
    if (gone.length > 0) await search.deleteDocuments({ index, filters: { id: gone } })
  }
  return isChanged
}
