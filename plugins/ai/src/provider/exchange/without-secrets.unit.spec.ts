import fc from "fast-check"
import { withoutSecrets } from "./without-secrets"

describe("a provider's message", () => {
  it.each([
    ["Incorrect API key provided: sk-proj-abc***xyz.", "Incorrect API key provided: [key]"],
    ["Bearer abc.def is not valid", "[key] is not valid"],
    ["API key AIzaSyA1234567890 expired", "API key [key] expired"],
    ["Token r8_0123456789abc revoked", "Token [key] revoked"],
    ["Ask for at most 4 pictures", "Ask for at most 4 pictures"],
  ])("is kept without keys: %s", (message, kept) => {
    expect(withoutSecrets(message, [])).toBe(kept)
  })

  it("never holds a key that we know, whatever stands around it", () => {
    const secret = fc
      .string({ minLength: 8, maxLength: 40 })
      .filter((text) => !"[key]".includes(text) && !text.includes("[key]"))
    fc.assert(
      fc.property(
        secret,
        fc.constantFrom("", "You sent ", "("),
        fc.constantFrom("", " to us", ")"),
        (key, before, after) => {
          expect(withoutSecrets(`${before}${key}${after}`, [key])).not.toContain(key)
        }
      )
    )
  })

  it("is cut where it grows long", () => {
    expect(withoutSecrets("a".repeat(9000), []).length).toBe(500)
  })
})
