import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { signOrderLink } from "@webox/kit/http"
import {
  createAdminUser,
  createCustomer,
  placeOrder,
  until,
  type HttpTestContext,
  type TestAdminUser,
  type TestCustomer,
  type TestOrder,
} from "@webox/kit/testing"
import { sampleSeller } from "../src/modules/invoice/document/testing/sample"
import { invoiceReconciler } from "../src/workflows/ask-for-invoice"
import { captureOrder } from "./capture-order"
import { placeFreeOrder } from "./free-order"
import { forgetJobs, giveUpJobs, jobs, runJobs } from "./jobs"

export default function (context: HttpTestContext): void {
  const { api, container, shop } = context

  describe("invoices over HTTP", () => {
    let admin: TestAdminUser
    let customer: TestCustomer
    let order: TestOrder

    beforeEach(async () => {
      admin = await createAdminUser(context)
      customer = await createCustomer(context)
      order = await placeOrder(context, { customer })
    })

    const save = (body: unknown) => api.post("/admin/invoices/settings", body, { headers: admin.headers })
    const issue = (order_id: string) => api.post("/admin/invoices", { order_id }, { headers: admin.headers })
    const read = (path: string, headers: object = admin.headers) => api.get(path, { headers })
    /** An order of after the settings. */
    const reorder = async (): Promise<void> => {
      order = await placeOrder(context, { customer })
    }
    const knex = () => container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const capture = () => captureOrder(context, admin, order.id)

    it("of a paid order is issued once, and read by merchant and owner", async () => {
      await save({ seller: sampleSeller() })
      await capture()
      const { status, data } = await issue(order.id)
      expect([status, data]).toEqual([
        200,
        { invoice: expect.objectContaining({ kind: "invoice", order_id: order.id }) },
      ])
      const { invoice } = data
      expect(invoice.number).toMatch(/^WB-\d{4}-000001$/)
      expect((await issue(order.id)).data.invoice).toEqual(invoice)

      const placed = (await read(`/admin/orders/${order.id}`)).data.order
      expect(Number(invoice.total)).toBe(placed.total)
      const { snapshot } = (await read(`/admin/invoices/${invoice.id}`)).data.invoice
      expect(snapshot.totals).toMatchObject({ gross: invoice.total, paid: invoice.total, due: "0.00" })
      expect(snapshot.buyer.name).toBe("Camille Martin")

      const listed = await read(`/store/orders/${order.id}/invoices`, customer.headers)
      expect(listed.data.invoices).toEqual([{ ...invoice, pdf_url: `/store/invoices/${invoice.id}/pdf` }])
      const pdf = await read(`/store/invoices/${invoice.id}/pdf`, customer.headers)
      expect([pdf.status, pdf.headers["content-type"]]).toEqual([200, "application/pdf"])
      expect(String(pdf.data).slice(0, 8)).toBe("%PDF-1.7")
      const xml = await read(`/admin/invoices/${invoice.id}/xml`)
      expect(xml.data).toContain(`<ram:ID>${invoice.number}</ram:ID>`)
      expect((await read(`/admin/invoices/${invoice.id}/pdf`)).status).toBe(200)
      expect((await read("/admin/invoices/verify")).data).toEqual({ documents: 1, ok: true, first_break: null })
    })

    it("are issued by themselves once the order is paid, also when the event is lost", async () => {
      const waiting = () => jobs(context, order.id)
      expect((await invoiceReconciler(container())).found).toBe(0)
      await save({ seller: sampleSeller() })
      await reorder()
      expect((await invoiceReconciler(container())).found).toBe(0)
      await capture()
      await until(async () => (await waiting()) === 1)

      await forgetJobs(context)
      expect(await invoiceReconciler(container())).toMatchObject({ found: 1, failed: 0 })
      expect(await invoiceReconciler(container())).toMatchObject({ found: 0 })
      const issued = () => read(`/store/orders/${order.id}/invoices`, customer.headers)
      await runJobs(context, async () => (await issued()).data.invoices.length === 1)
      await forgetJobs(context)
      expect((await invoiceReconciler(container())).found).toBe(0)
    })

    it("of an order of nothing is issued once it is placed", async () => {
      await save({ seller: sampleSeller() })
      const free = await placeFreeOrder(context, customer)
      await until(async () => (await jobs(context, free)) === 1)
      await forgetJobs(context)
      // The other order is not paid.
      expect(await invoiceReconciler(container())).toMatchObject({ found: 1, failed: 0 })
      const issued = async () => (await read(`/store/orders/${free}/invoices`, customer.headers)).data.invoices
      await runJobs(context, async () => (await issued()).length === 1)
      expect((await issued())[0].total).toBe("0.00")
      expect((await invoiceReconciler(container())).found).toBe(0)
    })

    it("of orders from before the settings are left to the merchant", async () => {
      await capture()
      await save({ seller: sampleSeller() })
      expect((await invoiceReconciler(container())).found).toBe(0)
      expect((await issue(order.id)).status).toBe(200)
    })

    it("say on the order whether they are to come, or were given up", async () => {
      const state = async () => (await read(`/store/orders/${order.id}/invoices`, customer.headers)).data.state
      await save({ seller: sampleSeller() })
      expect(await state()).toBe("by_hand")
      await reorder()
      expect(await state()).toBe("expected")
      await capture()
      await until(async () => (await jobs(context, order.id)) === 1)
      expect(await state()).toBe("expected")
      await giveUpJobs(context)
      expect(await state()).toBe("by_hand")
      await issue(order.id)
      expect(await state()).toBe("issued")
    })

    it("wait until all is shipped, where the settings say so", async () => {
      const state = async () => (await read(`/store/orders/${order.id}/invoices`, customer.headers)).data.state
      const post = async (path: string, body: object) => {
        const { status, data } = await api.post(`/admin/orders/${order.id}${path}`, body, { headers: admin.headers })
        expect([path, status]).toEqual([path, 200])
        return data.order
      }
      const ship = async (quantity: number): Promise<void> => {
        const placed = (await read(`/admin/orders/${order.id}?fields=*items`)).data.order
        const items = [{ id: placed.items[0].id, quantity }]
        const before = (await read(`/admin/orders/${order.id}?fields=*fulfillments`)).data.order.fulfillments.length
        await post("/fulfillments", { items, location_id: shop().stock_location_id })
        const { fulfillments } = (await read(`/admin/orders/${order.id}?fields=*fulfillments`)).data.order
        expect(fulfillments).toHaveLength(before + 1)
        const { id } = fulfillments.find(({ shipped_at }: { shipped_at: string | null }) => shipped_at === null)
        await post(`/fulfillments/${id}/shipments`, { items })
      }
      await save({ seller: sampleSeller(), issue_when: "shipped" })
      order = await placeOrder(context, {
        customer,
        items: [{ variant_id: shop().product.variants[0].id, quantity: 2 }],
      })
      await capture()
      expect(await state()).toBe("after_shipment")
      expect((await invoiceReconciler(container())).found).toBe(0)
      await ship(1)
      expect((await invoiceReconciler(container())).found).toBe(0)
      expect(await jobs(context, order.id)).toBe(0)
      await ship(1)
      await until(async () => (await jobs(context, order.id)) === 1)
      expect(await state()).toBe("expected")

      await forgetJobs(context)
      // Paid long before it was shipped.
      await knex().raw("UPDATE capture SET created_at = now() - interval '30 days'")
      expect(await invoiceReconciler(container())).toMatchObject({ found: 1, failed: 0 })
      await runJobs(context, async () => (await state()) === "issued")
    })

    it("are the merchant's to issue, where the settings say so, and come again by themselves for later orders", async () => {
      const state = async () => (await read(`/store/orders/${order.id}/invoices`, customer.headers)).data.state
      await save({ seller: sampleSeller(), issue_when: "by_hand" })
      await reorder()
      await capture()
      expect([await state(), (await invoiceReconciler(container())).found]).toEqual(["by_hand", 0])
      expect(await jobs(context, order.id)).toBe(0)
      await save({ seller: sampleSeller(), issue_when: "paid" })
      expect([await state(), (await invoiceReconciler(container())).found]).toEqual(["by_hand", 0])
      expect((await issue(order.id)).status).toBe(200)
      expect(await state()).toBe("issued")

      await reorder()
      await capture()
      await until(async () => (await jobs(context, order.id)) === 1)
      expect(await state()).toBe("expected")
    })

    it("are a guest's by the link of their order, and by no other", async () => {
      await save({ seller: sampleSeller() })
      const [{ id }, another] = [await placeOrder(context), await placeOrder(context)]
      await captureOrder(context, admin, id)
      const { invoice } = (await issue(id)).data
      await knex().raw(`UPDATE "order" SET created_at = now() - interval '25 hours' WHERE id = ?`, [id])
      const statuses = async (token: string) => {
        const paths = [`/store/orders/${id}/invoices`, `/store/invoices/${invoice.id}/pdf`]
        const answers = await Promise.all(paths.map((path) => read(`${path}?token=${token}`, shop().headers)))
        return answers.map(({ status }) => status)
      }
      expect(await statuses(signOrderLink(container(), id))).toEqual([200, 200])
      expect(await statuses(signOrderLink(container(), id, -1))).toEqual([404, 404])
      expect(await statuses(signOrderLink(container(), another.id))).toEqual([404, 404])
      expect(await statuses("")).toEqual([404, 404])
      expect((await read("/store/orders/none/invoices", shop().headers)).status).toBe(404)
    })

    it("are other people's 404", async () => {
      await save({ seller: sampleSeller() })
      await capture()
      const { invoice } = (await issue(order.id)).data
      const other = await createCustomer(context)
      for (const headers of [other.headers, shop().headers]) {
        expect((await read(`/store/orders/${order.id}/invoices`, headers)).status).toBe(404)
        const { status, data } = await read(`/store/invoices/${invoice.id}/pdf`, headers)
        expect([status, data.code]).toEqual([404, "WEBOX_INVOICES_NOT_FOUND"])
      }
      expect((await read("/store/invoices/winv_none/pdf", customer.headers)).status).toBe(404)
      expect((await api.get(`/admin/invoices/${invoice.id}`)).status).toBe(401)
    })

    it("are shown as a sample before the settings are saved, which keeps nothing", async () => {
      const preview = (body: object, headers: object = admin.headers) =>
        api.post("/admin/invoices/settings/preview", body, { headers })
      const { status, data, headers } = await preview({ seller: sampleSeller() })
      expect([status, headers["content-type"], String(data).slice(0, 5)]).toEqual([200, "application/pdf", "%PDF-"])
      expect((await preview({ seller: { ...sampleSeller(), siren: "1" } })).status).toBe(409)
      expect((await preview({ seller: sampleSeller() }, customer.headers)).status).toBe(401)
      expect((await read("/admin/invoices/settings")).data).toEqual({ settings: null })
      expect((await read("/admin/invoices")).data.invoices).toEqual([])
    })

    it("are refused with what is to be done", async () => {
      const refused = async (order_id: string) => {
        const { status, data } = await issue(order_id)
        return [status, data.code]
      }
      expect(await refused(order.id)).toEqual([409, "WEBOX_INVOICES_SELLER_INCOMPLETE"])
      const { status, data } = await save({ seller: { ...sampleSeller(), vat_number: null, siret: "1" } })
      expect([status, data.code]).toEqual([409, "WEBOX_INVOICES_SELLER_INCOMPLETE"])
      expect(data.message).toContain("siret")
      await save({ seller: sampleSeller() })
      expect(await refused(order.id)).toEqual([409, "WEBOX_INVOICES_ORDER_UNPAID"])
      expect(await refused("order_none")).toEqual([404, "WEBOX_INVOICES_ORDER_NOT_FOUND"])
      expect((await api.post("/admin/invoices", {}, { headers: admin.headers })).status).toBe(400)
      expect((await read(`/store/orders/${order.id}/invoices`, customer.headers)).data).toEqual({
        invoices: [],
        state: "by_hand",
      })
    })
  })
}
