import type { TaxCalculationContext, TaxRateDTO } from "@medusajs/framework/types"
import type { EuTaxOptions } from "./options"
import { EuTaxProvider } from "./service"

const options: EuTaxOptions = {
  seller: { country_code: "fr", has_oss: true, vat_number: "FR83404833048" },
  seller_rates: {
    standard: { rate: 20, name: "TVA" },
    by_product_type: { ptyp_book: { rate: 5.5, name: "TVA" } },
  },
  service_product_types: ["ptyp_course"],
}

const german: TaxRateDTO = {
  ...{ id: "txr_de", rate: 19, code: "de", name: "MwSt.", metadata: null, tax_region_id: "txreg_de" },
  ...{ is_combinable: false, is_default: true, created_at: "", updated_at: "", deleted_at: null, created_by: null },
}

function addressed(country_code: string, metadata: Record<string, unknown> | null = null): TaxCalculationContext {
  return { address: { country_code, metadata } }
}

function item(id: string, product_type_id?: string) {
  return { line_item: { id, product_id: `prod_${id}`, product_type_id }, rates: [german] }
}

const delivery = { shipping_line: { id: "sm_1", shipping_option_id: "so_1" }, rates: [german] }

describe("the provider", () => {
  it("answers a line for each item and each delivery, with the rate of Medusa's tax region", async () => {
    const lines = await new EuTaxProvider({}, options).getTaxLines([item("a")], [delivery], addressed("de"))
    const due = { rate_id: "txr_de", rate: 19, code: "OSS", name: "MwSt.", provider_id: "eu-tax" }
    expect(lines).toEqual([
      { ...due, line_item_id: "a" },
      { ...due, shipping_line_id: "sm_1" },
    ])
  })

  it("reads the VAT number from the address's metadata; a service's charge is reversed", async () => {
    const context = addressed("de", { company: "Muster GmbH", vat_number: "DE136695976" })
    const provider = new EuTaxProvider({}, options)
    const lines = await provider.getTaxLines([item("a"), item("b", "ptyp_course")], [delivery], context)
    expect(lines.map(({ rate, code }) => [rate, code])).toEqual([
      [0, "VATEX-EU-IC"],
      [0, "VATEX-EU-AE"],
      [0, "VATEX-EU-IC"],
    ])
  })

  it.each([{ vat_number: 136695976 }, { vat_number: ["DE136695976"] }, { vat_number: "" }, null])(
    "charges VAT where the metadata is %j",
    async (metadata) => {
      const lines = await new EuTaxProvider({}, options).getTaxLines([item("a")], [], addressed("de", metadata))
      expect(lines.map(({ rate }) => rate)).toEqual([19])
    }
  )

  it("takes the seller's rate of the product's type below the threshold", async () => {
    const provider = new EuTaxProvider({}, { ...options, seller: { country_code: "fr" } })
    const lines = await provider.getTaxLines([item("a"), item("b", "ptyp_book")], [delivery], addressed("de"))
    expect(lines.map(({ rate }) => rate)).toEqual([20, 5.5, 20])
  })

  it("refuses options that are wrong, and names them", () => {
    const seller = { country_code: "fr", vat_number: "FR82404833048" }
    expect(() => new EuTaxProvider({}, { ...options, seller })).toThrow(/seller\.vat_number: is no VAT number/)
  })
})
