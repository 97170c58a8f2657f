import { priceOf } from "./conditions"
import { allOf, fragment, type Fragment } from "./fragment"
import type { PricedQuery } from "./product-query"

/** What was searched for: `text` is the query that products match, `exact` the one for the words as they were typed. */
export interface TextMatch {
  text: Fragment
  exact: Fragment
}

/**
 * The statement for the ids of one page. Every order ends with the id, so that no product is on two pages, and is one that
 * an index of the table has: see `columnStatements`.
 */
export function pageQuery(table: string, query: PricedQuery, conditions: Fragment[], match?: TextMatch): Fragment {
  const where = allOf(conditions)
  const order = orderOf(query, match)
  return fragment(
    `SELECT "id" FROM "${table}" WHERE ${where.sql} ORDER BY ${order.sql} LIMIT ? OFFSET ?`,
    ...where.bindings,
    ...order.bindings,
    query.limit,
    (query.page - 1) * query.limit
  )
}

function orderOf(query: PricedQuery, match: TextMatch | undefined): Fragment {
  const newest = `"sort_created" DESC, "id" DESC`
  switch (query.sort) {
    case "price_asc":
      return fragment(`${priceOf(query)} ASC NULLS LAST, "id" ASC`)
    case "price_desc":
      return fragment(`${priceOf(query)} DESC NULLS LAST, "id" DESC`)
    case "title":
      return fragment(`"sort_title" ASC, "id" ASC`)
    case "newest":
      return fragment(newest)
    case "relevance":
      if (!match) return fragment(newest)
      // What has the words as they were typed comes first, whatever the others' rank.
      return fragment(
        `("search_vector" @@ (${match.exact.sql})) DESC, ts_rank("search_vector", (${match.text.sql})) DESC, ${newest}`,
        ...match.exact.bindings,
        ...match.text.bindings
      )
  }
}
