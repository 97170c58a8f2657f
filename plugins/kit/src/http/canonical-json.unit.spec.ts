import { isDeepStrictEqual } from "node:util"
import fc from "fast-check"
import { canonicalJson } from "./canonical-json"

/** The same value with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, nested]) => [key, reversed(nested)])
  )
}

const json = fc.json({ maxDepth: 3 }).map((text): unknown => JSON.parse(text))

describe("canonical JSON", () => {
  it("does not depend on the order of keys", () => {
    fc.assert(fc.property(json, (value) => expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))))
  })

  it("tells different values apart", () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        const [a, b]: unknown[] = [one, other].map((value) => JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(a) === canonicalJson(b)).toBe(isDeepStrictEqual(a, b))
      })
    )
    expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson(["object", ["a", 1]]))
    expect(canonicalJson([])).not.toBe(canonicalJson({}))
    expect(canonicalJson(JSON.parse('{"__proto__":1}'))).not.toBe(canonicalJson({}))
  })
})
