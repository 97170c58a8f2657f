import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createAdminUser, placeOrder, type HttpTestContext, type TestAdminUser } from "@webox/kit/testing"
import { sampleSeller } from "../src/modules/invoice/document/testing/sample"
import { captureOrder } from "./capture-order"

const RATES = "/admin/invoices/exchange-rates"
const DOLLAR = { currency_code: "usd", per_euro: 1.25, dated: "2026-11-23" }

export default function (context: HttpTestContext): void {
  const { api, container } = context

  describe("the VAT of documents in another currency", () => {
    let admin: TestAdminUser

    beforeEach(async () => {
      admin = await createAdminUser(context)
      await api.post("/admin/invoices/settings", { seller: sampleSeller() }, { headers: admin.headers })
    })

    const set = (body: object, headers: object = admin.headers) => api.post(RATES, body, { headers })
    const rates = async () => (await api.get(RATES, { headers: admin.headers })).data.exchange_rates
    const issue = (order_id: string) => api.post("/admin/invoices", { order_id }, { headers: admin.headers })
    /** Of an order in dollars: 30 for the piece, and its delivery. */
    const paidOrder = async (taxRate: { rate: number; code: string }): Promise<string> => {
      const taxes = container().resolve(Modules.TAX)
      const [region] = await taxes.listTaxRegions({ country_code: "us" })
      await taxes.createTaxRates({ tax_region_id: region?.id ?? "", name: "VAT", is_default: true, ...taxRate })
      const order = await placeOrder(context, { region: "unitedStates" })
      await captureOrder(context, admin, order.id)
      return order.id
    }
    const snapshotOf = async (id: string) =>
      (await api.get(`/admin/invoices/${id}`, { headers: admin.headers })).data.invoice.snapshot

    it("is told in euros at the rate that was set last, which the document names for good", async () => {
      const orderId = await paidOrder({ rate: 20, code: "FR20" })
      const refused = await issue(orderId)
      expect([refused.status, refused.data.code]).toEqual([409, "WEBOX_INVOICES_RATE_MISSING"])
      expect(refused.data.message).toContain("what one EUR is worth in USD")

      await set({ ...DOLLAR, per_euro: 1.1 })
      const { status, data } = await set(DOLLAR)
      const saved = { currency_code: "USD", per_euro: "1.25", dated: "2026-11-23" }
      expect([status, data]).toEqual([200, { exchange_rate: saved }])
      expect(await rates()).toEqual([saved])
      const { invoice } = (await issue(orderId)).data
      const expected = {
        currency_code: "EUR",
        tax: (Number(invoice.tax_total) / 1.25).toFixed(2),
        rate: { per_unit: "1.25", dated: "2026-11-23" },
      }
      expect(Number(invoice.tax_total)).toBeGreaterThan(0)
      expect((await snapshotOf(invoice.id)).tax_in_books).toEqual(expected)
      const xml = (await api.get(`/admin/invoices/${invoice.id}/xml`, { headers: admin.headers })).data
      expect(xml).toContain("<ram:TaxCurrencyCode>EUR</ram:TaxCurrencyCode>")
      expect(xml).toContain(`<ram:TaxTotalAmount currencyID="EUR">${expected.tax}</ram:TaxTotalAmount>`)

      await set({ ...DOLLAR, per_euro: 2 })
      expect((await snapshotOf(invoice.id)).tax_in_books).toEqual(expected)
      expect((await api.get("/admin/invoices/verify", { headers: admin.headers })).data.ok).toBe(true)
    })

    it("is nothing where nothing is taxed, and needs no rate", async () => {
      const orderId = await paidOrder({ rate: 0, code: "VATEX-EU-G" })
      const { status, data } = await issue(orderId)
      expect(status).toBe(200)
      expect((await snapshotOf(data.invoice.id)).tax_in_books).toEqual({
        currency_code: "EUR",
        tax: "0.00",
        rate: null,
      })
    })

    it.each([
      ["the euro", { currency_code: "eur" }],
      ["no currency", { currency_code: "dollar" }],
      ["nothing", { per_euro: 0 }],
      ["less than nothing", { per_euro: -1 }],
      ["a text", { per_euro: "1.25" }],
      ["seven decimals", { per_euro: 1.1234567 }],
      ["a day to come", { dated: "2999-01-01" }],
      ["no day", { dated: "2026-02-30" }],
      ["more than it asks for", { extra: true }],
    ])("refuses a rate of %s", async (_what, change) => {
      const { status, data } = await set({ ...DOLLAR, ...change })
      expect([status, data.code]).toEqual([400, "WEBOX_INVALID_INPUT"])
      expect(await rates()).toEqual([])
    })

    it("is the merchant's to set, and no rate is ever changed", async () => {
      expect((await set(DOLLAR, {})).status).toBe(401)
      await set(DOLLAR)
      const knex = container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      for (const change of [
        "UPDATE webox_invoice_exchange_rate SET per_euro = 2",
        "DELETE FROM webox_invoice_exchange_rate",
        "TRUNCATE webox_invoice_exchange_rate",
      ])
        await expect(knex.raw(change)).rejects.toThrow("is refused")
    })
  })
}
