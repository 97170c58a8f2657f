import { isDeepStrictEqual } from "node:util"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ProductDocument } from "../documents/product-document"
import { activeTableSql } from "../modules/product_search/active-table"

/** The documents of products as an index has them now. */
export async function storedDocuments(container: MedusaContainer, index: string, ids: string[]): Promise<unknown[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows: tables } = await knex.raw<{ rows: { table_name: string }[] }>(activeTableSql, [index])
  const documents: unknown[] = []
  for (const { table_name } of tables) {
    const { rows } = await knex.raw<{ rows: { document: unknown }[] }>(
      'SELECT document FROM ?? WHERE id = ANY(?) ORDER BY id COLLATE "C"',
      [table_name, ids]
    )
    for (const { document } of rows) documents.push(document)
  }
  return documents
}

/** Whether new documents say the same as those that were stored, in the order of their ids. */
export function saysTheSame(stored: unknown[], documents: ProductDocument[]): boolean {
  const inOrder = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1))
  // As they would come back from the database: without what is undefined.
  return isDeepStrictEqual(stored, JSON.parse(JSON.stringify(inOrder)))
}
