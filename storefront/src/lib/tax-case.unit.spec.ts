import { vatNumberDoubtOf, waiversOf } from "./tax-case"

const line = (code: string | null, data: Record<string, unknown> | null = null) => ({ tax_lines: [{ code, data }] })
const checked = (status: string) => ({ vat_number_check: { status } })

describe("what a cart's tax lines say", () => {
  it("is why no tax is due, each reason once", () => {
    expect(waiversOf([line("VATEX-EU-AE"), line("VATEX-EU-IC"), line("VATEX-EU-IC"), line("fr"), {}])).toEqual([
      "VATEX-EU-IC",
      "VATEX-EU-AE",
    ])
  })

  it.each(["invalid", "unavailable"] as const)("is that a VAT number is %s, where tax is charged", (status) => {
    expect(vatNumberDoubtOf([line("fr"), line("OSS", checked(status))])).toBe(status)
    expect(vatNumberDoubtOf([line("VATEX-EU-IC", checked(status))])).toBeUndefined()
  })

  it.each([null, {}, { vat_number_check: null }, { vat_number_check: "invalid" }, checked("valid"), checked("other")])(
    "is nothing of a number where the data are %j",
    (data) => expect(vatNumberDoubtOf([line("OSS", data)])).toBeUndefined()
  )
})
