import { inStock, priceOf, type FacetCondition } from "./conditions"
import { allOf, fragment, join, type Fragment } from "./fragment"
import type { PricedQuery } from "./product-query"

/** One line of the summary's answer. */
export interface SummaryRow {
  kind: "count" | "category" | "option" | "price" | "in_stock"
  value: string | null
  count: number | null
  low: string | null
  high: string | null
}

/**
 * The statement that counts everything about an answer but its page: all products, and those of each value of each facet.
 *
 * The table is read once. Products with the same categories and options are counted together before their values are taken
 * apart, since a catalogue has far fewer such combinations than products. Each facet then counts the combinations that meet
 * the conditions of all other facets.
 */
export function summaryQuery(
  table: string,
  query: PricedQuery,
  conditions: Fragment[],
  facets: FacetCondition[]
): Fragment {
  const where = allOf(conditions)
  const flags = join(
    facets.map(({ condition }, index) =>
      fragment(`, coalesce(${condition.sql}, FALSE) AS met_${index}`, ...condition.bindings)
    ),
    ""
  )
  const flagNames = facets.map((_, index) => `, met_${index}`).join("")
  const stock = inStock(query)
  const price = priceOf(query)
  const met = (except?: string) =>
    facets.flatMap(({ facet }, index) => (facet === except ? [] : [`met_${index}`])).join(" AND ") || "TRUE"
  const chosenOptions = facets.filter(({ facet }) => facet.startsWith("option:"))
  const ofOption = (facet: string) => fragment(`starts_with(value, ?)`, `${facet.slice("option:".length)}:`)

  const parts: Fragment[] = [
    fragment(`SELECT 'count' AS kind, NULL AS value, sum(products)::int AS count, NULL::numeric AS low, NULL::numeric AS high
              FROM combination WHERE ${met()}`),
    fragment(`SELECT 'category', value, sum(products)::int, NULL, NULL
              FROM combination, unnest(category_facets) AS value WHERE ${met("category")} GROUP BY value`),
    optionCounts(
      met(),
      chosenOptions.map(({ facet }) => negated(ofOption(facet)))
    ),
    ...chosenOptions.map(({ facet }) => optionCounts(met(facet), [ofOption(facet)])),
    fragment(`SELECT 'price', NULL, NULL, min(low), max(high) FROM combination WHERE ${met("price")}`),
    fragment(
      `SELECT 'in_stock', NULL, sum(products)::int, NULL, NULL FROM combination WHERE in_stock AND ${met("stock")}`
    ),
  ]
  const counts = join(parts, "\nUNION ALL\n")
  return fragment(
    `WITH combination AS MATERIALIZED (
       SELECT category_facets, option_facets, in_stock${flagNames}, count(*) AS products, min(price) AS low, max(price) AS high
       FROM (SELECT category_facets, option_facets, ${stock.sql} AS in_stock, ${price} AS price${flags.sql}
             FROM "${table}" WHERE ${where.sql}) AS product
       GROUP BY category_facets, option_facets, in_stock${flagNames})
     ${counts.sql}`,
    ...stock.bindings,
    ...flags.bindings,
    ...where.bindings,
    ...counts.bindings
  )
}

function optionCounts(met: string, conditions: Fragment[]): Fragment {
  const where = allOf([fragment(met), ...conditions])
  return fragment(
    `SELECT 'option', value, sum(products)::int, NULL, NULL
     FROM combination, unnest(option_facets) AS value WHERE ${where.sql} GROUP BY value`,
    ...where.bindings
  )
}

function negated({ sql, bindings }: Fragment): Fragment {
  return fragment(`NOT ${sql}`, ...bindings)
}
