import type { TaxCalculationContext, TaxRateDTO } from "@medusajs/framework/types"
import type { EuTaxOptions } from "./options"
import { EuTaxProvider } from "./service"

const options: EuTaxOptions = {
  seller: { country_code: "fr", has_oss: true, vat_number: "FR83404833048" },
  service_product_types: ["ptyp_course"],
}

const german: TaxRateDTO = {
  ...{ id: "txr_de", rate: 19, code: "de", name: "MwSt.", metadata: null, tax_region_id: "txreg_de" },
  ...{ is_combinable: false, is_default: true, created_at: "", updated_at: "", deleted_at: null, created_by: null },
}

const french = [
  { id: "txr_fr", rate: 20, code: "fr", name: "TVA", is_default: true, rules: [] },
  {
    ...{ id: "txr_book", rate: 5.5, code: "fr-book", name: "TVA", is_default: false },
    rules: [{ reference: "product_type", reference_id: "ptyp_book" }],
  },
  {
    ...{ id: "txr_b", rate: 2.1, code: "fr-b", name: "TVA", is_default: false },
    rules: [{ reference: "product", reference_id: "prod_rare" }],
  },
]

/** The provider of a shop whose seller's country has these rates. */
function provider(changes: Partial<EuTaxOptions["seller"]> = {}, rates = french): EuTaxProvider {
  const container = { taxRateService: { list: () => Promise.resolve(rates) } }
  return new EuTaxProvider(container, { ...options, seller: { ...options.seller, ...changes } })
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
    const lines = await provider().getTaxLines([item("a")], [delivery], addressed("de"))
    const due = { rate_id: "txr_de", rate: 19, code: "OSS", name: "MwSt.", provider_id: "eu-tax" }
    expect(lines).toEqual([
      { ...due, line_item_id: "a" },
      { ...due, shipping_line_id: "sm_1" },
    ])
  })

  it("reads the VAT number from the address's metadata; a service's charge is reversed", async () => {
    const context = addressed("de", { company: "Muster GmbH", vat_number: "DE136695976" })
    const lines = await provider().getTaxLines([item("a"), item("b", "ptyp_course")], [delivery], context)
    const data = { included_rate: 19 }
    expect(lines.map(({ rate, code, data }) => ({ rate, code, data }))).toEqual([
      { rate: 0, code: "VATEX-EU-IC", data },
      { rate: 0, code: "VATEX-EU-AE", data },
      { rate: 0, code: "VATEX-EU-IC", data },
    ])
  })

  it.each([{ vat_number: 136695976 }, { vat_number: ["DE136695976"] }, { vat_number: "" }, null])(
    "charges VAT where the metadata is %j",
    async (metadata) => {
      const lines = await provider().getTaxLines([item("a")], [], addressed("de", metadata))
      expect(lines.map(({ rate }) => rate)).toEqual([19])
    }
  )

  it("takes the seller's rate below the threshold: for the product, for its type, or the usual one", async () => {
    const items = [item("a"), item("b", "ptyp_book"), item("rare", "ptyp_book")]
    const lines = await provider({ has_oss: false }).getTaxLines(items, [delivery], addressed("de"))
    expect(lines.map(({ rate, code }) => [rate, code])).toEqual([
      [20, "fr"],
      [5.5, "fr-book"],
      [2.1, "fr-b"],
      [20, "fr"],
    ])
  })

  it("says what the price of an export contains of tax, also to a part of the seller's country", async () => {
    const reunion = { address: { country_code: "fr", postal_code: "97400" } }
    const lines = await provider().getTaxLines([item("a"), item("b", "ptyp_book")], [], reunion)
    expect(lines.map(({ code, data }) => [code, data])).toEqual([
      ["VATEX-EU-G", { included_rate: 20 }],
      ["VATEX-EU-G", { included_rate: 5.5 }],
    ])
  })

  it("refuses to leave a sale untaxed that is taxed at home, where no rate is known there", async () => {
    const untaxed = provider({ has_oss: false }, []).getTaxLines([item("a")], [], addressed("de"))
    await expect(untaxed).rejects.toThrow(/tax region of FR, the seller's country, has no rate/)
  })

  it("refuses options that are wrong, and names them", () => {
    expect(() => provider({ vat_number: "FR82404833048" })).toThrow(/seller\.vat_number: is no VAT number/)
  })
})
