import { readSettings } from "./settings"
import { previewInvoice } from "./preview"
import { sampleSeller } from "./testing/sample"

describe("the preview of an invoice", () => {
  const preview = (seller = sampleSeller()) => previewInvoice(readSettings({ seller }), "2026-11-23")

  it("has a number that no issued document has", () => {
    expect(preview()).toMatchObject({ number: "WB-2026-000000", issued_on: "2026-11-23" })
    expect(preview().totals).toMatchObject({ gross: "52.90", due: "0.00" })
  })

  it("bears no VAT for a seller that bears none", () => {
    expect(preview(sampleSeller({ is_franchise: true })).totals).toMatchObject({ gross: "52.90", tax: "0.00" })
  })
})
