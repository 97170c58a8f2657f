import fc from "fast-check"
import { isSiren, isVatNumber } from "./company-numbers"

describe("a SIREN", () => {
  it.each(["123456782", "404 833 048", "732829320"])("%s is one", (text) => {
    expect(isSiren(text)).toBe(true)
  })

  it.each(["", "123456789", "12345678", "1234567820", "12345678A", "000000000", "73282932000074"])(
    "%j is none",
    (text) => {
      expect(isSiren(text)).toBe(false)
    }
  )

  it("is none once any one digit is another", () => {
    const digit = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), digit, (at, other) => {
        fc.pre(other !== Number("732829320"[at]))
        expect(isSiren(`${"732829320".slice(0, at)}${other}${"732829320".slice(at + 1)}`)).toBe(false)
      })
    )
  })
})

describe("a VAT number", () => {
  it.each([
    ["DE136695976", "de"],
    ["de 136.695.976", "DE"],
    ["FR83404833048", "de"],
    ["EL094259216", "gr"],
    ["XI925901618", "gb"],
    ["GB925901618", "fr"],
    ["12-3456789", "us"],
    ["CHE-123.456.788 TVA", "ch"],
    ["DE136695976", "us"],
  ])("%s may be one in %s", (text, country) => {
    expect(isVatNumber(text, country)).toBe(true)
  })

  it.each([
    ["", "de"],
    ["DE136695977", "de"],
    ["136695976", "de"],
    ["GR094259216", "gr"],
    ["DE136695977", "us"],
    ["NOVATNUMBER", "fr"],
    ["12", "us"],
    ["1234\u00005678", "us"],
    ["x".repeat(21), "us"],
  ])("%j is none in %s", (text, country) => {
    expect(isVatNumber(text, country)).toBe(false)
  })
})
