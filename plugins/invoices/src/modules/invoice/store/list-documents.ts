import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { keysetQuery, toPage, type Page, type PageRequest } from "@webox/kit/http"
import type { DocumentSummary } from "./records"

/** Which documents; what is not named is not narrowed. */
export interface DocumentFilters {
  series?: DocumentSummary["kind"] | undefined
  /** The days of issue, both of them included: `2026-11-23`. */
  from?: string | undefined
  to?: string | undefined
  /** Whose orders. */
  customer_id?: string | undefined
  order_id?: string | undefined
  currency_code?: string | undefined
  /** Decimals, both of them included. */
  min_total?: string | undefined
  max_total?: string | undefined
}

const ORDER = { column: "issued_at", direction: "desc" } as const

/**
 * A page of documents, the newest first, without what they say.
 *
 * @throws WEBOX_CURSOR_INVALID (400)
 */
export async function listDocuments(
  knex: Knex,
  filters: DocumentFilters,
  page: PageRequest
): Promise<Page<DocumentSummary>> {
  const query = knex("webox_invoice_document").select<DocumentSummary[]>(
    "id",
    "series as kind",
    "number",
    "issued_at",
    "order_id",
    "currency_code",
    knex.raw("total::text as total"),
    knex.raw("tax_total::text as tax_total"),
    "sha256"
  )
  narrow(knex, query, filters)
  const rows: DocumentSummary[] = await keysetQuery(knex, query, ORDER, page)
  return toPage(rows, ORDER, page)
}

function narrow(knex: Knex, query: Knex.QueryBuilder, filters: DocumentFilters): void {
  const { series, from, to, customer_id, order_id, currency_code, min_total, max_total } = filters
  if (series) void query.where({ series })
  if (order_id) void query.where({ order_id })
  // The index knows the moment. It is less than a day from the date, in whatever time zones both are read.
  if (from) void query.where("issued_on", ">=", from).whereRaw("issued_at >= ?::date - 1", [from])
  if (to) void query.where("issued_on", "<=", to).whereRaw("issued_at < ?::date + 2", [to])
  if (currency_code) void query.where({ currency_code: currency_code.toUpperCase() })
  if (min_total) void query.where("total", ">=", min_total)
  if (max_total) void query.where("total", "<=", max_total)
  // Who has bought is the order's to say: a document never changes, an order may get another customer.
  // Medusa's index on the customer holds the orders that are not deleted.
  if (customer_id) {
    void query.whereIn("order_id", knex("order").select("id").where({ customer_id }).whereNull("deleted_at"))
  }
}
