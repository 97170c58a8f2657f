import fc from "fast-check"
import { deflateRawSync } from "node:zlib"
import { readDraftParts, withDraft, writeDraftParts } from "./draft-text"

const draft = { path: "/account/profile", customerId: "cus_1", values: { first_name: "Zoé 🌊", phone: "" } }

/** Letters that hardly become fewer by packing. */
function noise(length: number): string {
  return Array.from({ length }, () => Math.random().toString(36).slice(2, 8)).join("")
}

describe("a draft", () => {
  it("is read as it was written, whatever was typed", () => {
    const name = fc.constantFrom("first_name", "city", "__proto__", "constructor")
    const typed = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 })
    const drafts = fc.record({
      path: typed,
      customerId: typed,
      values: fc.array(fc.tuple(name, typed)).map((entries) => Object.fromEntries(entries)),
    })
    fc.assert(
      fc.property(drafts, (written) => {
        expect(readDraftParts(writeDraftParts(written) ?? [])).toEqual(written)
      })
    )
  })

  it("leaves out what is empty", () => {
    expect(readDraftParts(writeDraftParts(draft) ?? [])?.values).toEqual({ first_name: "Zoé 🌊" })
  })

  it("of 10,000 letters at random is kept, in cookies that a browser takes and headers that Node takes", () => {
    const content = noise(1_700)
    const parts = writeDraftParts({ ...draft, values: { content } }) ?? []
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(3_800)
    expect(parts.length).toBeLessThanOrEqual(3)
    expect(readDraftParts(parts)?.values).toEqual({ content })
  })

  it("that no cookies can hold is not written", () => {
    expect(writeDraftParts({ ...draft, values: { city: noise(20_000) } })).toBeUndefined()
  })

  it("is not made of just any cookie", () => {
    const encode = (value: unknown) => [deflateRawSync(JSON.stringify(value)).toString("base64url")]
    expect(readDraftParts(encode(["/account", "cus_1", "city", "Lyon"]))).toBeDefined()
    for (const value of [null, {}, [], ["/account"], ["/account", 1], ["/account", "cus_1", "city"], [1, 2, 3, 4]]) {
      expect(readDraftParts(encode(value))).toBeUndefined()
    }
    fc.assert(fc.property(fc.array(fc.string()), (texts) => void readDraftParts(texts)))
  })

  it("does not unfold a cookie into megabytes", () => {
    const bomb = deflateRawSync(JSON.stringify(["/account", "cus_1", "city", "x".repeat(4_000_000)]), { level: 9 })
    expect(readDraftParts([bomb.toString("base64url")])).toBeUndefined()
  })

  it("fills the form's own fields and no others", () => {
    const values = { first_name: "Camille", phone: "01" }
    expect(withDraft(values, { first_name: "Camilla", password: "x" })).toEqual({ first_name: "Camilla", phone: "" })
    expect(withDraft(values, undefined)).toBe(values)
  })
})
