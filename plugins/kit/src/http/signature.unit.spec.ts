import fc from "fast-check"
import { isSignatureValid, sign } from "./signature"

const signed = fc.record({
  purpose: fc.string(),
  subject: fc.string(),
  expires: fc.integer({ min: 1_000, max: 2_000 }),
})
const before = 999_000

describe("a signature", () => {
  it("holds for what was signed and for nothing else", () => {
    fc.assert(
      fc.property(signed, signed, (one, other) => {
        const signature = sign("secret", one)
        expect(isSignatureValid("secret", one, signature, before)).toBe(true)
        expect(isSignatureValid("another", one, signature, before)).toBe(false)
        if (JSON.stringify(one) !== JSON.stringify(other)) {
          expect(isSignatureValid("secret", other, signature, before)).toBe(false)
        }
      })
    )
  })

  it("ends when it expires", () => {
    const one = { purpose: "order", subject: "order_1", expires: 1_000 }
    const signature = sign("secret", one)
    expect(isSignatureValid("secret", one, signature, 999_999)).toBe(true)
    expect(isSignatureValid("secret", one, signature, 1_000_000)).toBe(false)
  })

  it("is not any other text", () => {
    const one = { purpose: "order", subject: "order_1", expires: 1_000 }
    fc.assert(fc.property(fc.string(), (text) => expect(isSignatureValid("secret", one, text, before)).toBe(false)))
  })
})
