import fc from "fast-check"
import { readDraftText, withDraft, writeDraftText } from "./draft-text"

const draft = { path: "/account/profile", customerId: "cus_1", values: { first_name: "Zoé 🌊", phone: "" } }

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
        expect(readDraftText(writeDraftText(written) ?? "")).toEqual(written)
      })
    )
  })

  it("leaves out what is empty", () => {
    expect(readDraftText(writeDraftText(draft) ?? "")?.values).toEqual({ first_name: "Zoé 🌊" })
  })

  it("that no cookie can hold is not written", () => {
    expect(writeDraftText({ ...draft, values: { city: "x".repeat(4000) } })).toBeUndefined()
  })

  it("is not made of just any cookie", () => {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")
    for (const value of [null, {}, [], ["/account"], ["/account", 1], ["/account", "cus_1", "city"], [1, 2, 3, 4]]) {
      expect(readDraftText(encode(value))).toBeUndefined()
    }
    fc.assert(fc.property(fc.string(), (text) => void readDraftText(text)))
  })

  it("fills the form's own fields and no others", () => {
    const values = { first_name: "Camille", phone: "01" }
    expect(withDraft(values, { first_name: "Camilla", password: "x" })).toEqual({ first_name: "Camilla", phone: "" })
    expect(withDraft(values, undefined)).toBe(values)
  })
})
