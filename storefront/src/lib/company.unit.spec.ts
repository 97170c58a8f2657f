import {
  checkCompany,
  companyMetadata,
  companyOf,
  noCompany,
  savedCompanyMetadata,
  type CompanyValues,
} from "./company"
import { isVatNumber } from "./company-numbers"

const french: CompanyValues = { is_company: "on", company_name: "Atelier", siren: "404 833 048", vat_number: "" }
const german: CompanyValues = { ...french, company_name: "Muster GmbH", siren: "", vat_number: "de 136.695.976" }

describe("a company that buys", () => {
  it("is neither checked nor told of when the box is off", () => {
    const off = { ...french, is_company: "", siren: "1" }
    expect(checkCompany(off, "fr")).toEqual({})
    expect(companyMetadata(off)).toBeUndefined()
  })

  it("is told of without what is for the eye alone, and read again", () => {
    expect(companyMetadata(french)).toEqual({ company: "Atelier", siren: "404833048" })
    const metadata = { ...companyMetadata(german) }
    expect(metadata).toEqual({ company: "Muster GmbH", vat_number: "DE136695976" })
    expect(companyOf({ metadata })).toEqual({ ...german, vat_number: "DE136695976" })
    expect(companyOf({ company: "Neuer Name", metadata }).company_name).toBe("Neuer Name")
  })

  it.each([null, {}, { company: "Where I work" }, { metadata: null }, { metadata: { siren: 5, note: "x" } }])(
    "is none where the address says %j",
    (address) => {
      expect(companyOf(address)).toEqual(noCompany)
    }
  )

  it("needs a name, and in France a SIREN or a VAT number", () => {
    expect(checkCompany(french, "fr")).toEqual({})
    expect(checkCompany(german, "fr")).toEqual({})
    const empty = { ...noCompany, is_company: "on" }
    expect(checkCompany(empty, "fr")).toEqual({ company_name: "required", siren: "siren_needed" })
    expect(checkCompany(empty, "us")).toEqual({ company_name: "required" })
  })

  it("has each field's own problem", () => {
    const wrong = { is_company: "on", company_name: "x".repeat(201), siren: "404833049", vat_number: "DE12" }
    expect(checkCompany(wrong, "de")).toEqual({ company_name: "too_long", siren: "siren", vat_number: "vat_number" })
    expect(checkCompany({ ...french, company_name: "a\u0000b" }, "fr")).toEqual({ company_name: "characters" })
  })
})

describe("the form of a VAT number", () => {
  it.each([
    ["DE136695976", "de"],
    ["EL094259216", "gr"],
    ["ATU10223006", "at"],
    ["NL004495445B01", "nl"],
    ["GB925901618", "fr"],
    ["12-3456789", "us"],
  ])("%s fits in %s", (text, country) => {
    expect(isVatNumber(text, country)).toBe(true)
  })

  it.each([
    ["136695976", "de"],
    ["GR094259216", "gr"],
    ["DE12", "us"],
    ["NOVATNUMBER", "fr"],
    ["12", "us"],
  ])("%s does not in %s", (text, country) => {
    expect(isVatNumber(text, country)).toBe(false)
  })
})

describe("a company of an address in the account", () => {
  it("empties what the address no longer names, as the backend merges", () => {
    expect(savedCompanyMetadata(undefined)).toEqual({ company: "", siren: "", vat_number: "" })
    const metadata = savedCompanyMetadata(companyMetadata(german))
    expect(metadata).toEqual({ company: "Muster GmbH", siren: "", vat_number: "DE136695976" })
    expect(companyOf({ metadata: savedCompanyMetadata(undefined) })).toEqual(noCompany)
  })
})
