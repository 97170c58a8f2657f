import { readSettings } from "../../modules/invoice/document/settings"
import { sampleSeller } from "../../modules/invoice/document/testing/sample"
import { formOf, problemsOf, settingsOf } from "./settings-form"

describe("the form of the settings", () => {
  const saved = readSettings({ seller: sampleSeller() })

  it("gives back what it was filled with", () => {
    expect(settingsOf(formOf(saved))).toEqual(saved)
    expect(problemsOf(formOf(saved))).toEqual([])
  })

  it("takes numbers with the spaces that people write", () => {
    const form = formOf(saved)
    form.texts.siren = " 123 456 782 "
    expect(settingsOf(form).seller.siren).toBe("123456782")
  })

  it("names what is missing before anything was saved", () => {
    expect(problemsOf(formOf(null))).toEqual(["name", "siren", "vat_number", "city", "email"])
  })

  it("wants no VAT number of a seller that bears no VAT, and days as a number", () => {
    const form = formOf(saved)
    Object.assign(form.texts, { vat_number: "", payment_terms_days: "soon" })
    expect(problemsOf({ ...form, is_franchise: true })).toEqual(["payment_terms_days"])
  })
})
