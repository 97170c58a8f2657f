import fc from "fast-check"
import { inputProblem } from "./input-problem"
import { namedIds } from "./named-ids"

const limits = { maximumLimit: 100 }
const problem = (input: { path?: string; query?: unknown; body?: unknown }) =>
  inputProblem({ path: "/store/products", query: {}, body: {}, ...input }, limits)

describe("the check of the input", () => {
  it("finds a NUL byte wherever it is, and in metadata too", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4, noUnicodeString: false }), fc.constantFrom("query", "body"), (json, part) => {
        const hasNul = json.includes("\\u0000")
        const value: unknown = { metadata: JSON.parse(json) }
        expect(problem({ [part]: value }) !== undefined).toBe(hasNul)
      })
    )
    expect(problem({ body: { a: [{ b: "x\0" }] } })).toContain("NUL")
    expect(problem({ body: { "a\0": 1 } })).toContain("NUL")
    expect(problem({ path: "/store/products/%00" })).toContain("NUL")
  })

  it("lets every path through that is well encoded, and no other", () => {
    fc.assert(fc.property(fc.webPath(), (path) => expect(problem({ path })).toBeUndefined()))
    for (const path of ["/%zz", "/%", "/%ff", "/%c0%80"]) expect(problem({ path })).toContain("%")
  })

  it("takes what Medusa's clients send", () => {
    const queries = [
      {},
      { limit: "12", offset: "0", order: "-created_at" },
      { fields: "*variants.calculated_price,+metadata,-id, title" },
      { limit: "0", locale: "fr-FR", q: "dé 100 %" },
      { id: ["a", "b"], created_at: { $gt: "2026-01-01" } },
      { "created_at.$gt": "2026-01-01" },
    ]
    for (const query of queries) expect([query, problem({ query })]).toEqual([query, undefined])
  })

  it.each([
    ["limit", ["-1", "101", "1.5", "x", "", ["1"], { $gt: "1" }, "NaN", "1e1"]],
    ["offset", ["-1", "99999999999", "x", "", ["1"]]],
    ["order", ["", "-", "a b", "a;b", ["id"], "a.b.c.d", "--id"]],
    ["fields", [["id"], "(select)", "a'b"]],
    ["locale", [["fr"], { a: "b" }, "fr_FR;"]],
  ])("refuses a wrong %s and names it", (name, values) => {
    for (const value of values)
      expect([value, problem({ query: { [name]: value } })?.split(" ")[0]]).toEqual([value, name])
  })

  it("takes quantities up to a million with three decimals, at any depth but in metadata", () => {
    const check = (quantity: unknown) => problem({ body: { items: [{ quantity }] } })
    for (const quantity of [0, 1, 0.5, 1.005, 2.675, 1_000_000, "1", null]) expect(check(quantity)).toBeUndefined()
    for (const quantity of [-1, 1_000_001, 1e21, 1e-9, 0.0001, Infinity]) expect(check(quantity)).toContain("quantity")
    expect(problem({ body: { metadata: { quantity: -1 } } })).toBeUndefined()
  })

  it("does not follow a body down for ever", () => {
    const deep: unknown = JSON.parse('{"a":'.repeat(5000) + "1" + "}".repeat(5000))
    expect(problem({ body: deep })).toContain("nested")
    expect(problem({ body: { metadata: deep } })).toContain("nested")
  })
})

describe("the ids that a request names", () => {
  it("are found at any depth and in lists, but not in metadata", () => {
    const request = [
      { cart_id: "a", $and: [{ cart_id: "b" }] },
      { cart_id: ["c", { $in: ["d"] }], nested: { cart_id: "a" }, metadata: { cart_id: "e" }, other: "f" },
    ]
    expect(namedIds(request, "cart_id").sort()).toEqual(["a", "b", "c", "d"])
  })
})
