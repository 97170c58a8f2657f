import { readVatNumber } from "./vat-number"

describe("a VAT number", () => {
  it.each([
    ["FR83404833048", "FR"],
    ["fr 83 404 833 048", "FR"],
    ["DE136695976", "DE"],
    ["EL094259216", "GR"],
    ["XI925901618", "XI"],
    ["ATU10223006", "AT"],
  ])("%s is one of %s", (text, country) => {
    expect(readVatNumber(text)?.country).toBe(country)
  })

  it.each(["", "FR", "FR82404833048", "DE136695977", "US123456789", "GB925901618", "CHE123456788TVA", "\u0000"])(
    "%j is none",
    (text) => {
      expect(readVatNumber(text)).toBeNull()
    }
  )
})
