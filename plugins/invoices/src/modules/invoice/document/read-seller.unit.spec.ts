import { readSeller } from "./read-seller"
import { sampleSeller } from "./testing/sample"

const fieldsOf = (settings: unknown): unknown => {
  try {
    readSeller(settings)
    return []
  } catch (error) {
    return error instanceof Error && "details" in error ? error.details : error
  }
}

describe("the seller's settings", () => {
  it("are taken when they are complete", () => {
    expect(readSeller(sampleSeller())).toEqual(sampleSeller())
    expect(readSeller(sampleSeller({ is_franchise: true, vat_number: null })).vat_number).toBeNull()
  })

  it.each([
    ["no VAT number", { vat_number: null }, ["vat_number"]],
    ["a SIREN with a wrong digit", { siren: "123456783", siret: null }, ["siren"]],
    ["a SIRET of another firm", { siret: "98765432400010" }, ["siret"]],
    ["no name and no e-mail", { name: "", email: "" }, ["name", "email"]],
    ["nothing at all", Object.fromEntries(Object.keys(sampleSeller()).map((key) => [key, undefined])), undefined],
  ])("with %s are refused by the fields' names", (_, changes, fields) => {
    const found = fieldsOf({ ...sampleSeller(), ...changes })
    // A seller needs no logo.
    const { logo: _logo, ...needed } = sampleSeller()
    expect(found).toEqual({ fields: fields ?? Object.keys(needed) })
  })
})
