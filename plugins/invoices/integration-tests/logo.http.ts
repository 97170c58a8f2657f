import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createAdminUser,
  createCustomer,
  placeOrder,
  type HttpTestContext,
  type TestAdminUser,
  type TestCustomer,
} from "@webox/kit/testing"
import { sampleSeller } from "../src/modules/invoice/document/testing/sample"
import { SAMPLE_PICTURES } from "../src/modules/invoice/testing/sample-pictures"
import { captureOrder } from "./capture-order"

const SETTINGS = "/admin/invoices/settings"

export default function (context: HttpTestContext): void {
  const { api, container } = context

  describe("the logo of documents", () => {
    let admin: TestAdminUser
    let customer: TestCustomer

    beforeEach(async () => {
      admin = await createAdminUser(context)
      customer = await createCustomer(context)
    })

    const picture = async (name: string) => (await SAMPLE_PICTURES[name]?.()) ?? Buffer.alloc(0)
    const send = (content: Buffer, type = "image/png", headers: object = admin.headers) =>
      api.post(`${SETTINGS}/logo`, content, { headers: { ...headers, "content-type": type } })
    const save = (logo: string | null) =>
      api.post(SETTINGS, { seller: sampleSeller({ logo }) }, { headers: admin.headers })
    const issue = async (): Promise<{ id: string; pdf: string }> => {
      const order = await placeOrder(context, { customer })
      await captureOrder(context, admin, order.id)
      const { data } = await api.post("/admin/invoices", { order_id: order.id }, { headers: admin.headers })
      return { id: data.invoice.id, pdf: await pdfOf(data.invoice.id) }
    }
    const pdfOf = async (id: string): Promise<string> => {
      const options = { headers: admin.headers, responseType: "arraybuffer" as const }
      return Buffer.from((await api.get(`/admin/invoices/${id}/pdf`, options)).data).toString("latin1")
    }
    const hasPicture = (pdf: string) => pdf.includes("/Subtype /Image")

    it("is that of the settings when a document is issued, and stays so", async () => {
      await save(null)
      expect(hasPicture((await issue()).pdf)).toBe(false)
      const { status, data } = await send(await picture("PNG with transparency"))
      expect([status, data]).toEqual([201, { logo: expect.stringMatching(/^[0-9a-f]{64}$/) }])
      expect((await save(data.logo)).data.settings.seller.logo).toBe(data.logo)
      const issued = await issue()
      expect(hasPicture(issued.pdf)).toBe(true)

      const other = (await send(await picture("JPEG for print, in CMYK"), "image/jpeg")).data.logo
      expect(other).not.toBe(data.logo)
      await save(other)
      expect(await pdfOf(issued.id)).toBe(issued.pdf)
      await save(null)
      expect(hasPicture((await issue()).pdf)).toBe(false)
    })

    it("is shown to the merchant, and in the sample before it is saved", async () => {
      const { data } = await send(await picture("grey PNG"))
      const shown = await api.get(`${SETTINGS}/logo/${data.logo}`, {
        headers: admin.headers,
        responseType: "arraybuffer",
      })
      expect([shown.status, shown.headers["content-type"]]).toEqual([200, "image/png"])
      const sample = await api.post(
        `${SETTINGS}/preview`,
        { seller: sampleSeller({ logo: data.logo }) },
        { headers: admin.headers, responseType: "arraybuffer" }
      )
      expect(hasPicture(Buffer.from(sample.data).toString("latin1"))).toBe(true)
      expect((await api.get(SETTINGS, { headers: admin.headers })).data).toEqual({ settings: null })
    })

    it.each<[string, () => Buffer, number, string]>([
      ["a text that says it is a picture", () => Buffer.from("no picture"), 400, "WEBOX_INVOICES_LOGO_INVALID"],
      ["nothing", () => Buffer.alloc(0), 400, "WEBOX_INVOICES_LOGO_INVALID"],
      ["a file of 50 MB", () => Buffer.alloc(50 * 1024 * 1024), 413, "WEBOX_FILE_TOO_LARGE"],
    ])("is refused when it is %s", async (_what, content, status, code) => {
      const answer = await send(content())
      expect([answer.status, answer.data.code]).toEqual([status, code])
    })

    it("is taken from no one but the merchant, and settings name none that was not sent", async () => {
      const content = await picture("grey PNG")
      expect((await send(content, "image/png", customer.headers)).status).toBe(401)
      const { logo } = (await send(content)).data
      expect((await api.get(`${SETTINGS}/logo/${logo}`, { headers: customer.headers })).status).toBe(401)
      const unknown = await save("0".repeat(64))
      expect([unknown.status, unknown.data.code]).toEqual([404, "WEBOX_INVOICES_LOGO_NOT_FOUND"])
      expect((await api.get(`${SETTINGS}/logo/none`, { headers: admin.headers })).status).toBe(404)
      expect((await save("../../etc/passwd")).data.code).toBe("WEBOX_INVOICES_SELLER_INCOMPLETE")
    })

    it("is neither changed nor deleted, whoever asks the database", async () => {
      await send(await picture("grey PNG"))
      const knex = container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      for (const change of [
        "UPDATE webox_invoice_logo SET media_type = 'image/jpeg'",
        "DELETE FROM webox_invoice_logo",
        "TRUNCATE webox_invoice_logo",
      ])
        await expect(knex.raw(change)).rejects.toThrow("is refused")
    })
  })
}
