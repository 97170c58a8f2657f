import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { decodeCursor, encodeCursor, type Cursor } from "./cursor"

/** How a list is sorted: by a column that is never null, then by `id` in the same direction. */
export interface KeysetOrder {
  column: string
  direction: "asc" | "desc"
}

/** What a client asked for: how many, and from where. */
export interface PageRequest {
  /** 1 to the list's maximum. */
  limit: number
  cursor?: string | undefined
}

/** A page as a client gets it, but for the name of its items. */
export interface Page<Row> {
  items: Row[]
  has_more: boolean
  next_cursor: string | null
}

/**
 * The schema of `?limit=&cursor=`; extend it with the filters of the list.
 *
 * @example export const listTicketsQuery = pageQuery({ maximum: 100 }).extend({ status: z.enum(["open"]).optional() })
 */
export function pageQuery({ standard = 20, maximum = 100 }: { standard?: number; maximum?: number } = {}) {
  const sentence = `write a whole number from 1 to ${maximum}`
  return z.object({
    limit: z
      .string({ error: sentence })
      .regex(/^\d{1,6}$/, sentence)
      .transform(Number)
      .pipe(z.number().min(1, sentence).max(maximum, sentence))
      .default(standard),
    cursor: z.string({ error: "write one cursor" }).max(1024, "write a cursor of this list").optional(),
  })
}

/**
 * The filter, order and size with which a Medusa module service or MikroORM reads one page, one row more than asked so
 * that `toPage` knows whether there is another.
 *
 * The sort column must come back as it is stored. A timestamp that Postgres wrote itself has microseconds, which a
 * `Date` loses: sort those with `keysetQuery`.
 *
 * @example const rows = await service.listTickets({ ...filters, ...page.filters }, { order: page.order, take: page.take })
 * @throws WEBOX_CURSOR_INVALID (400)
 */
export function keysetFilters(sort: KeysetOrder, request: PageRequest) {
  const { column, direction } = sort
  const cursor = readCursor(sort, request)
  const beyond = direction === "asc" ? "$gt" : "$lt"
  const sqlDirection = direction === "asc" ? "ASC" : "DESC"
  return {
    filters: cursor
      ? { $or: [{ [column]: { [beyond]: cursor.value } }, { [column]: cursor.value, id: { [beyond]: cursor.id } }] }
      : {},
    order: column === "id" ? { id: sqlDirection } : { [column]: sqlDirection, id: sqlDirection },
    take: request.limit + 1,
  } as const
}

/** The name under which `keysetQuery` selects the sort value in the database's own precision. */
const KEYSET_VALUE = "keyset_value"

/**
 * Narrows a knex query to one page: adds the `where`, the order and the limit, and selects the sort value as text, which
 * keeps the microseconds of a timestamp. `toPage` takes it off the rows again. An index on `(column, id)` serves it.
 *
 * @throws WEBOX_CURSOR_INVALID (400)
 */
export function keysetQuery<Query extends Knex.QueryBuilder>(
  knex: Knex,
  query: Query,
  sort: KeysetOrder,
  request: PageRequest
): Query {
  const { column, direction } = sort
  const cursor = readCursor(sort, request)
  if (cursor) {
    const beyond = direction === "asc" ? ">" : "<"
    void query.whereRaw(`(??, ??) ${beyond} (?, ?)`, [column, "id", cursor.value, cursor.id])
  }
  void query
    .select(knex.raw("??::text as ??", [column, KEYSET_VALUE]))
    .orderBy([
      { column, order: direction },
      { column: "id", order: direction },
    ])
    .limit(request.limit + 1)
  return query
}

/**
 * Where a page of a list that is sorted by its id alone goes on: after the row with this id. Undefined for the first page.
 *
 * @throws WEBOX_CURSOR_INVALID (400)
 */
export function idBefore(sort: KeysetOrder & { column: "id" }, request: PageRequest): string | undefined {
  return readCursor(sort, request)?.id
}

/** Cuts the rows of `keysetFilters` or `keysetQuery` to a page and makes the cursor of the next one. */
export function toPage<Row extends { id: string }>(rows: Row[], sort: KeysetOrder, request: PageRequest): Page<Row> {
  const shown = rows.slice(0, request.limit)
  const last = shown.at(-1)
  const hasMore = rows.length > request.limit && last !== undefined
  return {
    items: shown.map(withoutKeysetValue),
    has_more: hasMore,
    next_cursor: hasMore ? encodeCursor(orderName(sort), { value: sortValue(last, sort), id: last.id }) : null,
  }
}

function readCursor(sort: KeysetOrder, { cursor }: PageRequest): Cursor | undefined {
  return cursor === undefined ? undefined : decodeCursor(orderName(sort), cursor)
}

function orderName({ column, direction }: KeysetOrder): string {
  return `${column}:${direction}`
}

function sortValue(row: object, { column }: KeysetOrder): string | number {
  const values = row as Record<string, unknown>
  const value = values[KEYSET_VALUE] ?? values[column]
  if (value instanceof Date) return value.toISOString()
  if (typeof value === "string" || typeof value === "number") return value
  throw new TypeError(`The rows cannot be paged by ${column}: it must be selected, and be a text, a number or a date.`)
}

function withoutKeysetValue<Row extends object>(row: Row): Row {
  if (!(KEYSET_VALUE in row)) return row
  const { [KEYSET_VALUE]: _, ...rest } = row as Row & Record<typeof KEYSET_VALUE, unknown>
  return rest as unknown as Row
}
