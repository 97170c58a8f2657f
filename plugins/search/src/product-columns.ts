/**
 * What the document table has beside Medusa's own columns. Both sides of it build on this: the provider, which makes the
 * columns and their indexes, and the queries that read them.
 */
const columns: Record<string, string> = {
  channel_ids: `text[] GENERATED ALWAYS AS (webox_search_texts("document" -> 'channel_ids')) STORED`,
  stock_channel_ids: `text[] GENERATED ALWAYS AS (webox_search_texts("document" -> 'stock_channel_ids')) STORED`,
  collection_id: `text GENERATED ALWAYS AS ("document" ->> 'collection_id') STORED`,
  category_ids: `text[] GENERATED ALWAYS AS (webox_search_texts("document" -> 'category_ids')) STORED`,
  category_facets: `text[] COLLATE "C" GENERATED ALWAYS AS (webox_search_texts("document" -> 'category_facets')) STORED`,
  option_keys: `text[] GENERATED ALWAYS AS (webox_search_texts("document" -> 'option_keys')) STORED`,
  option_facets: `text[] COLLATE "C" GENERATED ALWAYS AS (webox_search_texts("document" -> 'option_facets')) STORED`,
  prices: `jsonb GENERATED ALWAYS AS ("document" -> 'prices') STORED`,
  sort_title: `text COLLATE "C" GENERATED ALWAYS AS ("document" ->> 'sort_title') STORED`,
  sort_created: `text COLLATE "C" GENERATED ALWAYS AS ("document" ->> 'created_at') STORED`,
}

/** The lowest price in a currency, as a number that a btree index holds. */
export function priceColumn(currencyCode: string): string {
  return `((${priceIn(currencyCode)})::numeric)`
}

/** The lowest price in a region that has prices of its own: no index holds it. */
export function regionPriceColumn(regionId: string, currencyCode: string): string {
  if (!isPlainId(regionId)) throw new RangeError(`"${regionId}" cannot stand in a statement.`)
  return `(coalesce("prices" ->> '${regionId}', ${priceIn(currencyCode)})::numeric)`
}

/** Whether an id is made of nothing but letters, digits and dashes, as Medusa's are. */
export function isPlainId(id: string): boolean {
  return /^[\w-]{1,100}$/.test(id)
}

function priceIn(currencyCode: string): string {
  if (!/^[a-z]{3}$/.test(currencyCode)) throw new RangeError(`"${currencyCode}" is no currency code.`)
  return `"prices" ->> '${currencyCode}'`
}

/** The statements that give a document table its columns and indexes. Running them again changes nothing. */
export function columnStatements(table: string, currencyCodes: readonly string[]): string[] {
  const additions = Object.entries(columns).map(([name, type]) => `ADD COLUMN IF NOT EXISTS "${name}" ${type}`)
  const index = (name: string, definition: string) =>
    `CREATE INDEX IF NOT EXISTS "${table}_${name}_idx" ON "${table}" ${definition}`
  return [
    `ALTER TABLE "${table}" ${additions.join(", ")}`,
    index("categories", `USING GIN ("category_ids")`),
    index("options", `USING GIN ("option_keys")`),
    index("collection", `("collection_id")`),
    index("title", `("sort_title", "id")`),
    index("created", `("sort_created" DESC, "id" DESC)`),
    ...currencyCodes.flatMap((code) => [
      index(`price_${code}`, `(${priceColumn(code)}, "id")`),
      index(`price_${code}_down`, `(${priceColumn(code)} DESC NULLS LAST, "id" DESC)`),
    ]),
  ]
}
