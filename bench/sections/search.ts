import { Client } from "pg"
import { startApp, type App } from "../lib/apps"
import type { BenchEnvironment } from "../lib/environment"
import { askInTurn } from "../lib/latency"
import { percentile } from "../lib/percentile"
import { rounded, type Figure } from "../lib/report"
import { listings, searches } from "../lib/search-questions"

const sizes = { small: 1_000, large: 10_000 }

/**
 * How search and listing grow with the catalogue: the 95th percentile at 10,000 products against the one at 1,000, and whether
 * the order by price is that of a sort of all rows.
 */
export async function searchSection(environment: BenchEnvironment): Promise<Figure[]> {
  const small = await startWith(environment, sizes.small)
  const large = await startWith(environment, sizes.large)
  try {
    return await searchFigures(small, large)
  } finally {
    await Promise.all([small.stop(), large.stop()])
  }
}

/** The figures of two apps that run. */
export async function searchFigures(small: App, large: App): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [what, questions] of Object.entries({ listing: listings, search: searches })) {
    const times = await askInTurn({ small, large }, questions)
    figures.push(growth(`${what}, p95 at 10,000 products against 1,000`, times))
    const first = await askInTurn({ small, large }, questions, forgetCounts)
    figures.push(growth(`${what}, p95 when nothing was counted before`, first, true))
  }
  return [...figures, await exactness(large)]
}

async function startWith(environment: BenchEnvironment, products: number): Promise<App> {
  console.log(`  preparing ${products} products, which takes minutes the first time`)
  const databaseUrl = await environment.catalogueDatabase(products)
  return startApp(environment, "shop", { beside: { databaseUrl } })
}

function growth(what: string, times: { small: number[]; large: number[] }, isReported = false): Figure {
  const [small, large] = [percentile(times.small, 95), percentile(times.large, 95)]
  const ratio = large / small
  return {
    what,
    measured: `${rounded(ratio)}× (${rounded(large, 1)} ms against ${rounded(small, 1)} ms)`,
    ...(isReported ? {} : { target: "≤ 2×", isMet: ratio <= 2 }),
    numbers: { small_ms: rounded(small), large_ms: rounded(large), ratio: rounded(ratio) },
  }
}

/** Makes the index look changed, so that the next answer counts everything anew. */
async function forgetCounts({ databaseUrl }: App): Promise<void> {
  await query(databaseUrl, "UPDATE search_postgres_index SET updated_at = clock_timestamp()")
}

/** Compares all pages by price, up and down, with the prices themselves, sorted. */
async function exactness(app: App): Promise<Figure> {
  const rows = await query<{ id: string; amount: string }>(
    app.databaseUrl,
    `SELECT product.id, min(price.amount) AS amount FROM product
     JOIN product_variant AS variant ON variant.product_id = product.id
     JOIN product_variant_price_set AS link ON link.variant_id = variant.id
     JOIN price ON price.price_set_id = link.price_set_id
     WHERE price.currency_code = 'eur' AND price.price_list_id IS NULL AND price.deleted_at IS NULL
       AND product.status = 'published' AND product.deleted_at IS NULL
     GROUP BY product.id ORDER BY min(price.amount), product.id`
  )
  const expected = rows.map(({ amount }) => Number(amount))
  const amountOf = new Map(rows.map(({ id, amount }) => [id, Number(amount)]))
  const up = await readAll(app, "price_asc")
  const down = await readAll(app, "price_desc")
  const wrong = countDifferences(up, expected, amountOf) + countDifferences(down, [...expected].reverse(), amountOf)
  return {
    what: `sorting ${rows.length} products by price, against a sort of all rows`,
    measured: wrong === 0 ? `exact (${up.length} up, ${down.length} down)` : `${wrong} products out of place`,
    target: "exact",
    isMet: wrong === 0,
    numbers: { compared: up.length + down.length, wrong },
  }
}

async function readAll({ client }: App, sort: string): Promise<string[]> {
  const ids: string[] = []
  // The first 10,000 products are what the route shows.
  for (let page = 1; page <= 166; page += 1) {
    const path = `/store/product-search?region_id=${client.catalogue.regionId}&sort=${sort}&limit=60&page=${page}`
    ids.push(...(await client.get<{ product_ids: string[] }>(path)).product_ids)
  }
  return ids
}

function countDifferences(ids: string[], expected: number[], amountOf: Map<string, number>): number {
  if (new Set(ids).size !== ids.length || ids.length === 0) return expected.length
  return ids.filter((id, index) => amountOf.get(id) !== expected[index]).length
}

async function query<Row extends object>(databaseUrl: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}
