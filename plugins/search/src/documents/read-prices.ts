import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { SourceSurroundings } from "./source-product"

type Prices = Pick<SourceSurroundings, "prices" | "pricedRegions">

/**
 * The price of each set as Medusa calculates it for a guest who buys one piece, with the price lists that are active now: in
 * each currency of the regions for everybody, and in each region for which one of the sets has a price of its own.
 */
export async function readPrices(container: MedusaContainer, priceSetIds: string[]): Promise<Prices> {
  const read: Prices = { prices: new Map(), pricedRegions: new Map() }
  if (priceSetIds.length === 0) return read
  const regions = await container.resolve(Modules.REGION).listRegions({}, { select: ["currency_code"], take: null })
  for (const currency_code of new Set(regions.map((region) => region.currency_code))) {
    await addPrices(container, read, priceSetIds, currency_code, { currency_code })
  }
  for (const { id: region_id, currency_code } of await findPricedRegions(container, priceSetIds)) {
    read.pricedRegions.set(region_id, currency_code)
    await addPrices(container, read, priceSetIds, region_id, { currency_code, region_id })
  }
  return read
}

async function addPrices(
  container: MedusaContainer,
  { prices }: Prices,
  priceSetIds: string[],
  where: string,
  context: Record<string, string>
): Promise<void> {
  const calculated = await container.resolve(Modules.PRICING).calculatePrices({ id: priceSetIds }, { context })
  for (const { id, calculated_amount } of calculated) {
    if (calculated_amount === null || calculated_amount === undefined) continue
    prices.set(id, { ...prices.get(id), [where]: Number(calculated_amount) })
  }
}

/** The regions that a rule of a price, or of a price list, names: few, so that a shop without any pays nothing for them. */
async function findPricedRegions(
  container: MedusaContainer,
  priceSetIds: string[]
): Promise<{ id: string; currency_code: string }[]> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { id: string; currency_code: string }[] }>(
      `WITH sold AS (SELECT id, price_list_id FROM price WHERE price_set_id = ANY(?) AND deleted_at IS NULL)
       SELECT region.id, region.currency_code FROM region
       WHERE region.deleted_at IS NULL AND (
         EXISTS (SELECT 1 FROM price_rule AS rule JOIN sold ON sold.id = rule.price_id
                 WHERE rule.attribute = 'region_id' AND rule.value = region.id AND rule.deleted_at IS NULL)
         OR EXISTS (SELECT 1 FROM price_list_rule AS rule JOIN sold ON sold.price_list_id = rule.price_list_id
                    WHERE rule.attribute = 'region_id' AND rule.value @> to_jsonb(region.id) AND rule.deleted_at IS NULL))
       ORDER BY region.id`,
      [priceSetIds]
    )
  return rows
}
