import { createHash } from "node:crypto"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createAdminUser,
  createCustomer,
  placeOrder,
  type HttpTestContext,
  type TestAdminUser,
} from "@webox/kit/testing"
import { keepFiles } from "../src/archive/keep-files"
import { sampleSeller } from "../src/modules/invoice/document/testing/sample"
import { INVOICE_MODULE, type InvoiceModuleService } from "../src/modules/invoice"
import { handoverReconciler } from "../src/platform/hand-over"
import { HAND_OVER_INVOICE } from "../src/platform/handover-store"
import { archiveReconciler } from "../src/workflows/ask-for-archive"
import { captureOrder } from "./capture-order"
import { forgetJobs, runJobs } from "./jobs"

export default function (context: HttpTestContext): void {
  const { api, container } = context

  describe("the archive of invoices", () => {
    let admin: TestAdminUser
    let id: string

    const read = (path = "") =>
      api.get(`/admin/invoices/${id}${path}`, { headers: admin.headers, responseType: path ? "arraybuffer" : "json" })
    const invoices = () => container().resolve<InvoiceModuleService>(INVOICE_MODULE)
    const knex = () => container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const sha256 = (content: Buffer) => createHash("sha256").update(content).digest("hex")
    const isKept = async () => (await invoices().files(id)).length === 2

    beforeEach(async () => {
      admin = await createAdminUser(context)
      const { headers } = admin
      await api.post("/admin/invoices/settings", { seller: sampleSeller() }, { headers })
      const order = await placeOrder(context, { customer: await createCustomer(context) })
      await captureOrder(context, admin, order.id)
      id = (await api.post("/admin/invoices", { order_id: order.id }, { headers })).data.invoice.id
    })

    it("keeps PDF and XML by itself, and tells of it", async () => {
      const heard: unknown[] = []
      const events = container().resolve(Modules.EVENT_BUS)
      events.subscribe("invoice.issued", async ({ data }) => void heard.push(data), { subscriberId: "archive-test" })
      await runJobs(context, async () => (await isKept()) && heard.length > 0)
      expect(heard).toContainEqual({ id })
      const { files } = (await read()).data.invoice
      for (const [index, type] of ["pdf", "xml"].entries()) {
        const { data } = await read(`/${type}`)
        expect(files[index]).toMatchObject({ type, sha256: sha256(data), size_bytes: data.length })
      }
    })

    it("keeps them at the first download, if that comes before, and once of many", async () => {
      expect(await isKept()).toBe(false)
      const [first, ...others] = await Promise.all([read("/pdf"), read("/pdf"), read("/pdf")])
      for (const other of others) expect(other?.data).toEqual(first?.data)
      const kept = await invoices().files(id)
      expect(kept.map(({ type }) => type)).toEqual(["pdf", "xml"])
      expect(kept[0]?.sha256).toBe(sha256(first?.data))
      expect(await keepFiles(container(), await invoices().document(id))).toEqual(kept)
    })

    it("never shows a file that was changed, nor makes one anew that is gone", async () => {
      await read("/pdf")
      const files = container().resolve(Modules.FILE)
      const forged = await files.createFiles({
        filename: "forged.pdf",
        mimeType: "application/pdf",
        content: Buffer.from("%PDF-1.7 forged").toString("base64"),
        access: "private",
      })
      // As who may write where the files lie could: what is read under the kept name is another file.
      await knex().transaction(async (transaction) => {
        await transaction.raw("SET LOCAL session_replication_role = replica")
        await transaction.raw("UPDATE webox_invoice_file SET file_id = ? WHERE type = 'pdf'", [forged.id])
      })
      const refused = async () => {
        const { status, data } = await read("/pdf")
        return [status, JSON.parse(String(data)).code]
      }
      expect(await refused()).toEqual([500, "WEBOX_INVOICES_FILE_CHANGED"])
      await files.deleteFiles(forged.id)
      expect(await refused()).toEqual([500, "WEBOX_INVOICES_FILE_MISSING"])
      expect((await read("/xml")).status).toBe(200)
    })

    it("says that the mail waits while there is no e-mail provider", async () => {
      const mail = async () => (await read()).data.invoice.mail
      expect(await mail()).toBe(null)
      await runJobs(context, async () => (await mail()) !== null)
      expect(await mail()).toMatchObject({ state: "no_provider", sent_at: null, sent_to: null })
      const { data } = await api.get("/admin/invoices", { headers: admin.headers })
      expect(data.invoices[0].mail).toEqual(await mail())
    })

    it("goes to the platform, and says when that was given up", async () => {
      const handed: string[] = []
      const platform = jest.replaceProperty(invoices(), "platform", {
        deliver: () => Promise.reject(new Error("The platform is away.")),
      })
      const state = async () => (await read()).data.invoice.platform?.state
      const job = async () => {
        const { rows } = await knex().raw<{ rows: { attempts: number; error: unknown }[] }>(
          `SELECT attempts, error FROM webox_job WHERE workflow_id = ? AND key = ?`,
          [HAND_OVER_INVOICE, id]
        )
        return rows[0]
      }
      await runJobs(context, async () => Boolean((await job())?.error))
      expect(await state()).toBe("waiting")
      await knex().raw(`UPDATE webox_job SET state = 'dead' WHERE workflow_id = ?`, [HAND_OVER_INVOICE])
      expect(await state()).toBe("failed")
      const { data } = await api.get("/admin/invoices", { headers: admin.headers })
      expect(data.invoices[0].platform.state).toBe("failed")

      platform.replaceValue({ deliver: async ({ number, xml }) => void handed.push(number, sha256(xml)) })
      await knex().raw(`UPDATE webox_job SET state = 'waiting', available_at = now() WHERE workflow_id = ?`, [
        HAND_OVER_INVOICE,
      ])
      await runJobs(context, async () => (await state()) === "handed_over")
      const kept = await invoices().files(id)
      expect(handed).toEqual([(await invoices().document(id)).number, kept.find(({ type }) => type === "xml")?.sha256])
      platform.restore()
    })

    it("hands over what was issued before there was a platform, from a day on", async () => {
      await runJobs(context, isKept)
      const state = async () => (await read()).data.invoice.platform?.state ?? null
      const handed: string[] = []
      const platform = jest.replaceProperty(invoices(), "platform", {
        deliver: async ({ id: handedId }) => void handed.push(handedId),
      })
      const since = jest.replaceProperty(invoices(), "platformSince", null)
      try {
        expect(await handoverReconciler(container())).toMatchObject({ found: 0 })
        since.replaceValue("2099-01-01")
        expect(await handoverReconciler(container())).toMatchObject({ found: 0 })
        since.replaceValue("2026-01-01")
        expect(await handoverReconciler(container())).toMatchObject({ found: 1, failed: 0 })
        expect(await handoverReconciler(container())).toMatchObject({ found: 0 })
        await runJobs(context, async () => (await state()) === "handed_over")
        expect(handed).toEqual([id])
      } finally {
        platform.restore()
        since.restore()
      }
    })

    it("is found when the process died after the issue", async () => {
      await forgetJobs(context)
      expect(await archiveReconciler(container())).toMatchObject({ found: 1, failed: 0 })
      expect(await archiveReconciler(container())).toMatchObject({ found: 0 })
      await runJobs(context, isKept)
    })
  })
}
