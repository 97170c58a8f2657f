import { createHash } from "node:crypto"
import {
  createAdminUser,
  createCustomer,
  placeOrder,
  type HttpTestContext,
  type TestAdminUser,
} from "@webox/kit/testing"
import { closePeriods } from "../src/archive/close-periods"
import { sampleSeller } from "../src/modules/invoice/document/testing/sample"
import { captureOrder } from "./capture-order"

export default function (context: HttpTestContext): void {
  const { api, container } = context

  describe("closings over HTTP", () => {
    let admin: TestAdminUser

    const read = (path = "") => api.get(`/admin/invoices/closings${path}`, { headers: admin.headers })

    beforeEach(async () => {
      admin = await createAdminUser(context)
    })

    it("are made once their period is over, and exported as the file that the next one names", async () => {
      const { headers } = admin
      await api.post("/admin/invoices/settings", { seller: sampleSeller() }, { headers })
      const { id: order_id } = await placeOrder(context, { customer: await createCustomer(context) })
      await captureOrder(context, admin, order_id)
      const { invoice } = (await api.post("/admin/invoices", { order_id }, { headers })).data
      const year = Number(String(invoice.issued_at).slice(0, 4))
      await closePeriods(container(), new Date())
      expect((await read()).data).toEqual({ closings: [], has_more: false, next_cursor: null })

      await closePeriods(container(), new Date(`${year + 1}-01-15T12:00:00Z`))
      const { closings } = (await read("?limit=2")).data
      const [ofYear, december] = closings
      expect([ofYear.period, december.period]).toEqual([`${year}`, `${year}-12`])
      expect(ofYear.totals).toEqual([expect.objectContaining({ invoices: 1, credit_notes: 0, gross: invoice.total })])
      expect(ofYear.kept_at).toEqual(expect.any(String))

      const file = await api.get(`/admin/invoices/closings/${year}-12/json`, { headers, responseType: "arraybuffer" })
      expect(createHash("sha256").update(file.data).digest("hex")).toBe(ofYear.previous_sha256)
      expect(file.headers["content-disposition"]).toBe(`attachment; filename="closing-${year}-12.json"`)
      expect((await api.get("/admin/invoices/verify", { headers })).data).toMatchObject({ documents: 1, ok: true })
    })

    it("answer 404 for one that is none, and 401 to strangers", async () => {
      const { status, data } = await read("/2026-13/json")
      expect([status, data.code]).toEqual([404, "WEBOX_INVOICES_CLOSING_NOT_FOUND"])
      expect((await api.get("/admin/invoices/closings")).status).toBe(401)
    })
  })
}
