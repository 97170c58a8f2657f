import fc from "fast-check"
import { limitedItems, planLines, type CartLine } from "./plan-lines"
import { StockPool, type VariantStock } from "./stock-pool"

const line = (id: string, variant_id: string | null, quantity: number, more: Partial<CartLine> = {}): CartLine => ({
  id,
  variant_id,
  title: id,
  quantity,
  metadata: null,
  is_custom_price: false,
  unit_price: "10",
  ...more,
})
const part = (free: number, inventory_item_id: string, required_quantity = 1) => ({
  inventory_item_id,
  required_quantity,
  levels: [{ location_id: "loc", free }],
})
const limited = (...parts: VariantStock["parts"]): VariantStock => ({ isLimited: true, parts })
const stock = (variants: Record<string, VariantStock>) => new StockPool(new Map(Object.entries(variants)))
const result = (outcomes: ReturnType<typeof planLines>) =>
  outcomes.map((outcome) => [outcome.line.id, outcome.wanted, outcome.quantity])

describe("putting lines into a cart", () => {
  it("sums the same thing up, and adds the others", () => {
    const plan = planLines(
      [line("a", "v1", 2)],
      [line("b", "v1", 3, { metadata: {} }), line("c", "v2", 1)],
      stock({ v1: limited(part(9, "i1")), v2: limited(part(9, "i2")) })
    )
    expect(result(plan)).toEqual([
      ["a", 5, 5],
      ["c", 1, 1],
    ])
    expect(limitedItems(plan)).toEqual([])
  })

  it("keeps other metadata, and other prices set by hand, apart", () => {
    const own = [line("a", "v1", 1, { metadata: { text: "x" } }), line("b", "v1", 1, { is_custom_price: true })]
    const incoming = [
      line("c", "v1", 1, { metadata: { text: "x" } }),
      line("d", "v1", 1, { metadata: { text: "y" } }),
      line("e", "v1", 1, { is_custom_price: true, unit_price: "10.00" }),
      line("f", "v1", 1, { is_custom_price: true, unit_price: "9" }),
    ]
    expect(result(planLines(own, incoming, stock({ v1: limited(part(99, "i1")) })))).toEqual([
      ["a", 2, 2],
      ["b", 2, 2],
      ["d", 1, 1],
      ["f", 1, 1],
    ])
  })

  it("leaves a line alone that nothing comes to, even above the stock, and lets it draw on the stock", () => {
    const own = [line("a", "v1", 5)]
    const incoming = [line("b", "v1", 2, { metadata: { text: "y" } })]
    expect(result(planLines(own, incoming, stock({ v1: limited(part(3, "i1")) })))).toEqual([
      ["a", 5, 5],
      ["b", 2, 0],
    ])
  })

  it("takes what is not sold out of both, but never a line that was written by hand", () => {
    const plan = planLines(
      [line("a", "gone", 1), line("b", null, 1)],
      [line("c", "gone", 2), line("d", null, 4)],
      stock({})
    )
    expect(result(plan)).toEqual([
      ["a", 3, 0],
      ["b", 1, 1],
      ["d", 4, 4],
    ])
    expect(limitedItems(plan)).toEqual([{ variant_id: "gone", title: "a", wanted: 3, quantity: 0 }])
  })

  it("makes as many sets as their scarcest article allows, and shares articles between variants", () => {
    const variants = {
      set: limited(part(10, "cup", 4), part(9, "plate", 2)),
      cup: limited(part(10, "cup")),
      none: limited(),
    }
    const incoming = [line("a", "set", 5), line("b", "cup", 5), line("c", "none", 1)]
    expect(result(planLines([], incoming, stock(variants)))).toEqual([
      ["a", 5, 2],
      ["b", 5, 2],
      ["c", 1, 0],
    ])
  })

  it("counts one location, not their sum: an order takes a line from one", () => {
    const levels = [
      { location_id: "north", free: 3 },
      { location_id: "south", free: 4 },
      { location_id: "east", free: -2 },
    ]
    const variants = { v1: limited({ inventory_item_id: "i1", required_quantity: 1, levels }) }
    expect(result(planLines([], [line("a", "v1", 9)], stock(variants)))).toEqual([["a", 9, 4]])
  })

  it("never gives more than was wanted or than there is, and loses no line", () => {
    const lines = fc.array(
      fc.record({
        variant: fc.constantFrom("v1", "v2", "free"),
        quantity: fc.integer({ min: 1, max: 20 }),
        text: fc.constantFrom(undefined, "x"),
      }),
      { maxLength: 8 }
    )
    const toLines = (owner: string, values: { variant: string; quantity: number; text?: string }[]) =>
      values.map(({ variant, quantity, text }, index) =>
        line(`${owner}${index}`, variant, quantity, { metadata: text ? { text } : null })
      )
    fc.assert(
      fc.property(lines, lines, fc.nat(30), fc.nat(30), (own, incoming, free1, free2) => {
        const variants = {
          v1: limited(part(free1, "i1")),
          v2: limited(part(free2, "i2")),
          free: { isLimited: false, parts: [] },
        }
        const before = [toLines("own", own), toLines("new", incoming)] as const
        const outcomes = planLines(...before, stock(variants))

        const seen = outcomes.flatMap((outcome) => [outcome.line, ...outcome.joined]).map(({ id }) => id)
        expect(seen.sort()).toEqual(
          before
            .flat()
            .map(({ id }) => id)
            .sort()
        )
        for (const { wanted, quantity, line: one } of outcomes) {
          expect(quantity).toBeGreaterThanOrEqual(0)
          expect(quantity).toBeLessThanOrEqual(wanted)
          if (one.variant_id === "free") expect(quantity).toBe(wanted)
        }
        for (const [variant, free] of [
          ["v1", free1],
          ["v2", free2],
        ] as const) {
          const touched = outcomes.filter(
            ({ line: one, isOwn, joined }) => one.variant_id === variant && (!isOwn || joined.length)
          )
          const untouched = outcomes
            .filter(({ line: one }) => one.variant_id === variant)
            .filter((one) => !touched.includes(one))
          const total = touched.reduce((sum, { quantity }) => sum + quantity, 0)
          if (untouched.length === 0) expect(total).toBeLessThanOrEqual(free)
        }
      })
    )
  })
})
