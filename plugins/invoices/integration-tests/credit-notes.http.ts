import {
  createAdminUser,
  createCustomer,
  placeOrder,
  type HttpTestContext,
  type TestAdminUser,
} from "@webox/kit/testing"
import { sampleSeller } from "../src/modules/invoice/document/testing/sample"
import { creditNoteReconciler } from "../src/workflows/ask-for-credit-note"
import { captureOrder } from "./capture-order"
import { forgetJobs, runJobs } from "./jobs"

interface Listed {
  id: string
  kind: string
  number: string
  total: string
}

export default function (context: HttpTestContext): void {
  const { api, container } = context

  describe("credit notes over HTTP", () => {
    let admin: TestAdminUser
    let orderId: string
    let paymentId: string

    const post = async (path: string, body: object = {}) => {
      const answer = await api.post(path, body, { headers: admin.headers })
      expect(answer.status).toBe(200)
      return answer.data
    }
    const read = async (path: string) => (await api.get(path, { headers: admin.headers })).data
    const refund = (amount: number) => post(`/admin/payments/${paymentId}/refund`, { amount })
    const notes = async (): Promise<Listed[]> => (await read("/admin/invoices?series=credit_note")).invoices
    const runUntil = (count: number) => runJobs(context, async () => (await notes()).length === count)

    /** A paid order, with its invoice unless told otherwise. */
    async function buy({ isInvoiced }: { isInvoiced: boolean }): Promise<Listed | undefined> {
      orderId = (await placeOrder(context, { customer: await createCustomer(context) })).id
      paymentId = await captureOrder(context, admin, orderId)
      return isInvoiced ? (await post("/admin/invoices", { order_id: orderId })).invoice : undefined
    }

    beforeEach(async () => {
      admin = await createAdminUser(context)
      await post("/admin/invoices/settings", { seller: sampleSeller() })
    })

    it("follow each refund by themselves, and name the invoice", async () => {
      const invoice = await buy({ isInvoiced: true })
      await refund(1.25)
      await runUntil(1)
      const [first] = await notes()
      expect(first).toMatchObject({ kind: "credit_note", total: "1.25", order_id: orderId })
      expect(first?.number).toMatch(/^AV-\d{4}-000001$/)
      const { snapshot } = (await read(`/admin/invoices/${first?.id}`)).invoice
      expect(snapshot.corrects.number).toBe(invoice?.number)

      await refund(2)
      await runUntil(2)
      expect((await notes()).map(({ total }) => total)).toEqual(["2.00", "1.25"])
      expect((await creditNoteReconciler(container())).found).toBe(0)
      expect(await read("/admin/invoices/verify")).toEqual({ documents: 3, ok: true, first_break: null })
    })

    it("follow a cancellation, for what is left", async () => {
      const invoice = await buy({ isInvoiced: true })
      await refund(1)
      await runUntil(1)
      await post(`/admin/orders/${orderId}/cancel`)
      await runUntil(2)
      const credited = (await notes()).reduce((sum, { total }) => sum + Math.round(Number(total) * 100), 0)
      expect(credited).toBe(Math.round(Number(invoice?.total) * 100))
    })

    it("are found when the event was lost, once", async () => {
      await buy({ isInvoiced: true })
      await refund(3)
      await runUntil(1)
      await forgetJobs(context)
      expect((await creditNoteReconciler(container())).found).toBe(0)

      await buy({ isInvoiced: false })
      await refund(4)
      expect((await creditNoteReconciler(container())).found).toBe(0)
      await post("/admin/invoices", { order_id: orderId })
      expect(await creditNoteReconciler(container())).toMatchObject({ found: 1, failed: 0 })
      expect((await creditNoteReconciler(container())).found).toBe(0)
      await runUntil(2)
      expect((await notes())[0]?.total).toBe("4.00")
    })
  })
}
