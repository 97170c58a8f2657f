import type { LinkDefinition, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, isObject } from "@medusajs/framework/utils"

/** Links read or written by one statement. */
const BATCH_SIZE = 250

/**
 * Creates those links between modules that are not there yet. Medusa refuses to create a link of one to one again, so they
 * are looked up before.
 */
export async function createMissingLinks(container: MedusaContainer, links: LinkDefinition[]): Promise<void> {
  const service = container.resolve(ContainerRegistrationKeys.LINK)
  for (let start = 0; start < links.length; start += BATCH_SIZE) {
    const batch = links.slice(start, start + BATCH_SIZE)
    const records = await service.list(batch)
    const columns = [...new Set(batch.flatMap((link) => Object.keys(idsOf(link))))]
    const present = new Set(records.map((record) => keyOf(record, columns)))
    const missing = batch.filter((link) => !present.has(keyOf(idsOf(link), columns)))
    if (missing.length) await service.create(missing)
  }
}

/** The ids that a link ties together, by column: `{ product_id, sales_channel_id }`. */
function idsOf(link: LinkDefinition): Record<string, unknown> {
  const sides = Object.entries(link).flatMap(([key, side]) => (key !== "data" && isObject(side) ? [side] : []))
  return Object.assign({}, ...sides)
}

function keyOf(record: object, columns: string[]): string {
  return JSON.stringify(columns.map((column) => Reflect.get(record, column) ?? null))
}
