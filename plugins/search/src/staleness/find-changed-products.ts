import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { changedAtOf, sources, type Source } from "./sources"

/**
 * The statement that gives each product with the time of its last change since the first parameter, which stands once for
 * each source.
 *
 * It reads many modules' tables in one statement, and only reads: it runs each minute, and asking the modules would mean to
 * carry their rows through the process.
 */
export function changesSince(container: MedusaContainer, since: Date): { sql: string; bindings: string[] } {
  const known = knownSources(container)
  const parts = known.map(
    (source) =>
      `SELECT ${source.product} AS product_id, ${changedAtOf(source)} AS changed_at FROM ${source.from}
       WHERE ${changedAtOf(source)} > ?::timestamptz`
  )
  return {
    sql: `SELECT product_id, max(changed_at) AS changed_at FROM (${parts.join(" UNION ALL ")}) AS change
          WHERE product_id IS NOT NULL GROUP BY product_id`,
    bindings: known.map(() => since.toISOString()),
  }
}

/** The ids of the products of which something changed since, deleted ones among them. */
export async function findChangedProducts(container: MedusaContainer, since: Date): Promise<string[]> {
  const { sql, bindings } = changesSince(container, since)
  return idsOf(container, sql, bindings)
}

/** The ids of the products whose documents tell something of these rows. */
export async function findAffectedProducts(
  container: MedusaContainer,
  entity: string,
  rowIds: string[]
): Promise<string[]> {
  const parts = knownSources(container)
    .filter((source) => source.entity === entity)
    .map((source) => `SELECT ${source.product} AS product_id FROM ${source.from} WHERE changed.id = ANY(?)`)
  if (parts.length === 0) return []
  return idsOf(container, `SELECT DISTINCT product_id FROM (${parts.join(" UNION ALL ")}) AS affected`, [
    ...parts.map(() => rowIds),
  ])
}

function knownSources(container: MedusaContainer): Source[] {
  const isTranslated = Boolean(container.resolve(Modules.TRANSLATION, { allowUnregistered: true }))
  return sources.filter((source) => !source.optional || isTranslated)
}

async function idsOf(container: MedusaContainer, sql: string, bindings: (string | string[])[]): Promise<string[]> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { product_id: string | null }[] }>(sql, bindings)
  return rows.flatMap(({ product_id }) => product_id ?? [])
}
