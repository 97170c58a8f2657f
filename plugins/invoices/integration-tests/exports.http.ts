import { createHash } from "node:crypto"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createAdminUser,
  createCustomer,
  placeOrder,
  type HttpTestContext,
  type TestAdminUser,
} from "@webox/kit/testing"
import { strFromU8, unzipSync } from "fflate"
import { closePeriods } from "../src/archive/close-periods"
import { sampleSeller } from "../src/modules/invoice/document/testing/sample"
import { captureOrder } from "./capture-order"
import { runJobs } from "./jobs"

export default function (context: HttpTestContext): void {
  const { api, container } = context

  describe("the export of a period", () => {
    let admin: TestAdminUser
    let invoice: { id: string; number: string; sha256: string }
    let creditNote: { id: string; number: string; sha256: string }
    let year: number

    const ask = (body: unknown) =>
      api.post("/admin/invoices/exports", body, { headers: admin.headers, responseType: "arraybuffer" })
    const wholeYear = () => ({ from: `${year}-01-01`, to: `${year}-12-31` })
    const sha256 = (content: Uint8Array) => createHash("sha256").update(content).digest("hex")
    const refusalOf = async (body: unknown) => {
      const { status, data } = await ask(body)
      return [status, JSON.parse(Buffer.from(data).toString()).code]
    }

    beforeEach(async () => {
      admin = await createAdminUser(context)
      const { headers } = admin
      await api.post("/admin/invoices/settings", { seller: sampleSeller() }, { headers })
      const { id: order_id } = await placeOrder(context, { customer: await createCustomer(context) })
      const payment_id = await captureOrder(context, admin, order_id)
      invoice = (await api.post("/admin/invoices", { order_id }, { headers })).data.invoice
      year = Number(/\d{4}/.exec(invoice.number)?.[0])
      await api.post(`/admin/payments/${payment_id}/refund`, { amount: 1.25 }, { headers })
      const notes = async () => (await api.get("/admin/invoices?series=credit_note", { headers })).data.invoices
      await runJobs(context, async () => (await notes()).length === 1)
      ;[creditNote] = await notes()
    })

    it("is a ZIP of every file as it was kept, with an index, the closings and what proves the chain", async () => {
      await closePeriods(container(), new Date(`${year + 1}-01-15T12:00:00Z`))
      const { status, data, headers } = await ask(wholeYear())
      expect(status).toBe(200)
      expect(headers["content-type"]).toBe("application/zip")
      expect(headers["content-disposition"]).toBe(`attachment; filename="invoices-${year}-01-01-${year}-12-31.zip"`)

      const files = unzipSync(new Uint8Array(data))
      const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
      const pdf = await api.get(`/admin/invoices/${invoice.id}/pdf`, {
        headers: admin.headers,
        responseType: "arraybuffer",
      })
      expect(Buffer.from(files[`invoices/${invoice.number}.pdf`] ?? []).equals(Buffer.from(pdf.data))).toBe(true)
      expect(text(`credit-notes/${creditNote.number}.xml`)).toContain(creditNote.number)
      expect(Object.keys(files)).toEqual(
        expect.arrayContaining([`closings/closing-${year}.json`, "LISEZMOI.txt", "README.txt"])
      )
      expect(files["INCOMPLETE.txt"]).toBeUndefined()

      // Whoever has the ZIP alone can check all of it.
      const sums = text("SHA256SUMS").trimEnd().split("\n")
      expect(sums).toHaveLength(Object.keys(files).length - 1)
      for (const line of sums) expect(sha256(files[line.slice(66)] ?? new Uint8Array())).toBe(line.slice(0, 64))
      for (const document of [invoice, creditNote]) {
        const proof = files[`proof/${document.number}.txt`] ?? new Uint8Array()
        expect(sha256(proof)).toBe(document.sha256)
        expect(strFromU8(proof).split("\n")[0]).toBe("0".repeat(64))
      }
      expect(JSON.parse(text("proof/chain.json"))).toMatchObject({ ...wholeYear(), documents: 2, ok: true })
      const [head = "", ...lines] = text("index.csv").trimEnd().split("\r\n")
      const index = lines.map((line) => new Map(head.split(",").map((name, at) => [name, line.split(",")[at]])))
      expect(index.map((line) => [line.get("number"), line.get("kind")])).toEqual([
        [creditNote.number, "credit_note"],
        [invoice.number, "invoice"],
      ])
      expect(index[1]?.get("pdf_sha256")).toBe(sha256(new Uint8Array(pdf.data)))
    })

    it("names a file that is gone, and says that it is not whole", async () => {
      const { headers } = admin
      await api.get(`/admin/invoices/${invoice.id}/pdf`, { headers })
      const knex = container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const file = await knex("webox_invoice_file").where({ document_id: invoice.id, type: "pdf" }).first("file_id")
      await container().resolve(Modules.FILE).deleteFiles([file.file_id])

      const files = unzipSync(new Uint8Array((await ask(wholeYear())).data))
      expect(strFromU8(files["INCOMPLETE.txt"] ?? new Uint8Array())).toContain(`invoices/${invoice.number}.pdf: `)
      expect(Object.keys(files)).toContain(`invoices/${invoice.number}.xml`)
      expect(Object.keys(files)).not.toContain(`invoices/${invoice.number}.pdf`)
    })

    it("refuses days that are none, and days without a document", async () => {
      const { from, to } = wholeYear()
      for (const body of [
        {},
        { from },
        { from: "2026-02-30", to },
        { from: to, to: from },
        { from, to, all: true },
        [],
      ]) {
        expect(await refusalOf(body)).toEqual([400, "WEBOX_INVALID_INPUT"])
      }
      expect(await refusalOf({ from: "2001-01-01", to: "2001-12-31" })).toEqual([404, "WEBOX_INVOICES_EXPORT_EMPTY"])
    })

    it("answers 401 to strangers", async () => {
      const customer = await createCustomer(context)
      expect((await api.post("/admin/invoices/exports", wholeYear())).status).toBe(401)
      expect((await api.post("/admin/invoices/exports", wholeYear(), { headers: customer.headers })).status).toBe(401)
    })
  })
}
