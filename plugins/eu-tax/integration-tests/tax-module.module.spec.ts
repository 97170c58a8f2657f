import type { ITaxModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"

const taxModule = path.dirname(require.resolve("@medusajs/tax/package.json"))
const seller = { country_code: "fr", has_oss: true, vat_number: "FR83404833048" }

moduleIntegrationTestRunner<ITaxModuleService>({
  moduleName: Modules.TAX,
  resolve: taxModule,
  pathToMigrations: path.join(taxModule, "dist/migrations"),
  moduleOptions: {
    providers: [
      {
        resolve: path.resolve(__dirname, "../src/providers/eu-tax"),
        id: "vat",
        options: { seller },
      },
    ],
  },
  testSuite: ({ service }) => {
    const item = { id: "item_1", product_id: "prod_1", quantity: 1, unit_price: 100, currency_code: "eur" }
    const delivery = { id: "sm_1", shipping_option_id: "so_1", unit_price: 5, currency_code: "eur" }

    beforeEach(async () => {
      const provider_id = "tp_eu-tax_vat"
      await service.createTaxRegions([
        { country_code: "de", provider_id, default_tax_rate: { rate: 19, name: "MwSt.", code: "de" } },
        { country_code: "ch", provider_id },
        { country_code: "fr", provider_id, default_tax_rate: { rate: 20, name: "TVA", code: "fr" } },
      ])
    })

    async function taxOf(country_code: string, metadata: Record<string, unknown> | null) {
      const lines = await service.getTaxLines([item, delivery], { address: { country_code, metadata } })
      return lines.map(({ rate, code }) => ({ rate, code }))
    }

    describe("Medusa's tax module with the provider", () => {
      it("charges a consumer abroad the rate of the tax region", async () => {
        const due = { rate: 19, code: "OSS" }
        expect(await taxOf("de", null)).toEqual([due, due])
      })

      it("waives VAT for a company with a VAT number, and only then", async () => {
        const waived = { rate: 0, code: "VATEX-EU-IC" }
        expect(await taxOf("de", { vat_number: "DE136695976" })).toEqual([waived, waived])
        expect((await taxOf("de", { vat_number: "DE136695977" }))[0]?.rate).toBe(19)
      })

      it("names the export to a country whose tax region has no rate", async () => {
        const exported = { rate: 0, code: "VATEX-EU-G" }
        expect(await taxOf("ch", null)).toEqual([exported, exported])
      })

      it("knows the rates of the seller's country, by the product first", async () => {
        const [region] = await service.listTaxRegions({ country_code: "fr" })
        await service.createTaxRates({
          ...{ tax_region_id: region?.id ?? "", name: "TVA", rate: 5.5, code: "fr-book" },
          rules: [{ reference: "product", reference_id: "prod_1" }],
        })
        const lines = await service.getTaxLines([item, delivery], { address: { country_code: "ch" } })
        expect(lines.map(({ data }) => data)).toEqual([{ included_rate: 5.5 }, { included_rate: 20 }])
      })
    })
  },
})
