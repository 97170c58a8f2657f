import {
  createAdminUser,
  createCustomer,
  placeOrder,
  type HttpTestContext,
  type TestAdminUser,
  type TestCustomer,
} from "@webox/kit/testing"
import { sampleSeller } from "../src/modules/invoice/document/testing/sample"
import { captureOrder } from "./capture-order"

interface Listed {
  id: string
  total: string
  issued_at: string
}

export default function (context: HttpTestContext): void {
  const { api, shop } = context

  describe("lists of invoices over HTTP", () => {
    let admin: TestAdminUser
    let customer: TestCustomer
    let other: TestCustomer

    const read = (path: string, headers: object = admin.headers) => api.get(path, { headers })
    const idsOf = (invoices: Listed[]) => invoices.map(({ id }) => id)

    /** Buys, pays and issues the invoice. */
    async function buy(buyer: TestCustomer): Promise<string> {
      const { id } = await placeOrder(context, { customer: buyer })
      await captureOrder(context, admin, id)
      const issued = await api.post("/admin/invoices", { order_id: id }, { headers: admin.headers })
      expect(issued.status).toBe(200)
      return issued.data.invoice.id
    }

    beforeEach(async () => {
      admin = await createAdminUser(context)
      customer = await createCustomer(context)
      other = await createCustomer(context)
      await api.post("/admin/invoices/settings", { seller: sampleSeller() }, { headers: admin.headers })
    })

    it("shows the merchant all of them, the newest first, page by page", async () => {
      expect((await read("/admin/invoices")).data).toEqual({ invoices: [], has_more: false, next_cursor: null })
      const issued = [await buy(customer), await buy(other), await buy(customer)].reverse()
      const whole = (await read("/admin/invoices")).data
      expect([idsOf(whole.invoices), whole.has_more]).toEqual([issued, false])
      const { snapshot, files, ...one } = (await read(`/admin/invoices/${issued[0]}`)).data.invoice
      expect([snapshot.kind, files]).toEqual(["invoice", []])
      expect(whole.invoices[0]).toEqual(one)

      const first = (await read("/admin/invoices?limit=2")).data
      expect([idsOf(first.invoices), first.has_more]).toEqual([issued.slice(0, 2), true])
      const second = (await read(`/admin/invoices?limit=2&cursor=${first.next_cursor}`)).data
      expect([idsOf(second.invoices), second.has_more]).toEqual([issued.slice(2), false])
    })

    it("narrows by customer, order, series, day and amount", async () => {
      const mine = await buy(customer)
      const theirs = await buy(other)
      const found = async (query: string) => idsOf((await read(`/admin/invoices?${query}`)).data.invoices)
      const [{ total, issued_at }] = (await read("/admin/invoices")).data.invoices
      const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date(issued_at))
      expect(await found(`customer_id=${customer.id}`)).toEqual([mine])
      const { order_id } = (await read(`/admin/invoices/${mine}`)).data.invoice
      expect(await found(`order_id=${order_id}`)).toEqual([mine])
      expect(await found("series=invoice&currency_code=eur")).toEqual([theirs, mine])
      expect(await found("series=credit_note")).toEqual([])
      expect(await found("currency_code=usd")).toEqual([])
      expect(await found(`from=${today}&to=${today}`)).toEqual([theirs, mine])
      expect(await found("from=2999-01-01")).toEqual([])
      expect(await found("to=2000-01-01")).toEqual([])
      expect(await found(`min_total=${total}&max_total=${total}`)).toEqual([theirs, mine])
      expect(await found(`min_total=${Number(total) + 1}`)).toEqual([])
      expect(await found(`max_total=${Number(total) - 1}`)).toEqual([])
    })

    it("gives the merchant a file of them", async () => {
      const issued = [await buy(customer), await buy(other)].reverse()
      const asked = await read("/admin/invoices?format=csv&limit=1")
      expect([asked.status, asked.headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"])
      const lines = String(asked.data).trimEnd().split("\r\n")
      expect(lines[0]).toBe("number,series,issued_at,order_id,currency_code,total,tax_total,sha256,id")
      expect(lines.slice(1).map((line) => line.split(",").at(-1))).toEqual(issued)
      const accepted = await read("/admin/invoices", { ...admin.headers, accept: "text/csv" })
      expect(accepted.data).toBe(asked.data)
    })

    it("shows customers their own, and nobody else any", async () => {
      const mine = await buy(customer)
      await buy(other)
      const { data } = await read(`/store/invoices?customer_id=${other.id}`, customer.headers)
      expect(idsOf(data.invoices)).toEqual([mine])
      expect(data.invoices[0].pdf_url).toBe(`/store/invoices/${mine}/pdf`)
      const stranger = await createCustomer(context)
      expect((await read("/store/invoices", stranger.headers)).data.invoices).toEqual([])
      expect((await read("/store/invoices", shop().headers)).status).toBe(401)
      expect((await api.get("/admin/invoices")).status).toBe(401)
    })

    it.each([
      "limit=0",
      "series=bill",
      "from=2026-02-30",
      "to=0000-01-01",
      "min_total=-1",
      "customer_id=%00",
      "format=pdf",
    ])("refuses %s", async (query) => {
      const { status } = await read(`/admin/invoices?${query}`)
      expect(status).toBe(400)
    })

    it("refuses a cursor of another list", async () => {
      expect((await read("/admin/invoices?cursor=nonsense")).data.code).toBe("WEBOX_CURSOR_INVALID")
    })
  })
}
