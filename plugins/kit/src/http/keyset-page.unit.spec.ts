import fc from "fast-check"
import { encodeCursor } from "./cursor"
import { keysetFilters, pageQuery, toPage, type KeysetOrder, type PageRequest } from "./keyset-page"

interface Row {
  id: string
  rank: number
}

const order = (direction: "asc" | "desc"): KeysetOrder => ({ column: "rank", direction })

/** Reads a page as a database does, from what the filters say. */
function readPage(table: Row[], sort: KeysetOrder, request: PageRequest): Row[] {
  const { filters, take } = keysetFilters(sort, request)
  const sign = sort.direction === "asc" ? 1 : -1
  const compare = (a: Row, b: Row) => sign * (a.rank - b.rank || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return table
    .filter((row) => !("$or" in filters) || filters.$or?.some((condition) => satisfies(row, condition)))
    .sort(compare)
    .slice(0, take)
}

function satisfies(row: Row, condition: object): boolean {
  const values: Record<string, unknown> = { ...row }
  return Object.entries(condition).every(([column, wanted]: [string, unknown]) => {
    const value = values[column] as string | number
    if (typeof wanted !== "object" || wanted === null) return value === wanted
    const [[operator, bound]] = Object.entries(wanted) as [[string, string | number]]
    return operator === "$gt" ? value > bound : value < bound
  })
}

describe("keyset pages", () => {
  it("show every row once, in order, whatever the ties, the size and the direction", () => {
    const tables = fc.uniqueArray(fc.record({ id: fc.uuid(), rank: fc.integer({ min: 0, max: 3 }) }), {
      selector: (row) => row.id,
      maxLength: 60,
    })
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 7 }), fc.constantFrom("asc", "desc"), (table, limit, direction) => {
        const sort = order(direction)
        const seen: Row[] = []
        let cursor: string | undefined
        do {
          const request = { limit, cursor }
          const page = toPage(readPage(table, sort, request), sort, request)
          expect(page.items.length).toBeLessThanOrEqual(limit)
          expect(page.has_more).toBe(page.next_cursor !== null)
          seen.push(...page.items)
          cursor = page.next_cursor ?? undefined
        } while (cursor)

        const ranks = seen.map((row) => row.rank)
        expect(new Set(seen.map((row) => row.id)).size).toBe(table.length)
        expect(seen).toHaveLength(table.length)
        expect(ranks).toEqual([...ranks].sort((a, b) => (direction === "asc" ? a - b : b - a)))
      })
    )
  })

  it("refuse with 400 every text that is not a cursor of their order", () => {
    const refused = expect.objectContaining({ code: "WEBOX_CURSOR_INVALID", status: 400 })
    const read = (cursor: string) => () => keysetFilters(order("asc"), { limit: 10, cursor })
    fc.assert(fc.property(fc.string(), (text) => expect(read(text)).toThrow(refused)))
    fc.assert(fc.property(fc.json(), (json) => expect(read(Buffer.from(json).toString("base64url"))).toThrow(refused)))
    expect(read(encodeCursor("rank:desc", { value: 1, id: "a" }))).toThrow(refused)
    expect(read(encodeCursor("rank:asc", { value: "a\0", id: "a" }))).toThrow(refused)
  })

  it("take limits from 1 to the maximum and nothing else", () => {
    const schema = pageQuery({ standard: 20, maximum: 50 })
    expect(schema.parse({})).toEqual({ limit: 20 })
    expect(schema.parse({ limit: "50" })).toEqual({ limit: 50 })
    for (const limit of ["0", "51", "-1", "1.5", "x", "", "1e3", ["1"], "99999999999"]) {
      expect(schema.safeParse({ limit }).success).toBe(false)
    }
  })
})
