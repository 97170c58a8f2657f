import { createHash } from "node:crypto"
import type { NotificationTypes } from "@medusajs/framework/types"
import {
  createAdminUser,
  createCustomer,
  placeOrder,
  runJobsUntil,
  startLoopbackServer,
  type HttpTestContext,
  type LoopbackServer,
  type TestAdminUser,
  type TestCustomer,
} from "@webox/kit/testing"

const WORKFLOWS = ["webox-archive-invoice", "webox-mail-invoice"]

const seller = {
  name: "Atelier Marée",
  legal_form: "SAS",
  capital: "10 000 €",
  address: { lines: ["1 quai du Port"], postal_code: "29000", city: "Quimper", country_code: "FR" },
  siren: "732829320",
  siret: null,
  rcs_city: "Quimper",
  vat_number: "FR44732829320",
  email: "factures@example.com",
  phone: null,
  iban: null,
  is_franchise: false,
  vat_on_debits: false,
  terms: Object.fromEntries(
    ["late_penalties", "recovery_fee", "discount"].map((name) => [name, { fr: `(${name})`, en: `(${name})` }])
  ),
}

export default function (context: HttpTestContext): void {
  const { api } = context

  describe("the mail of an invoice", () => {
    let admin: TestAdminUser
    let customer: TestCustomer
    let server: LoopbackServer
    let isAway: boolean
    let id: string

    const mails = (): NotificationTypes.ProviderSendNotificationDTO[] =>
      server.requests.map(({ body }) => JSON.parse(body.toString()))
    const state = async () => (await api.get(`/admin/invoices/${id}`, { headers: admin.headers })).data.invoice.mail
    const runUntil = (holds: () => Promise<boolean>) => runJobsUntil(context, WORKFLOWS, holds)
    const isSent = async () => (await state())?.state === "sent"
    const send = (key: string) =>
      api.post(`/admin/invoices/${id}/send`, {}, { headers: { ...admin.headers, "idempotency-key": key } })

    beforeEach(async () => {
      isAway = false
      server = await startLoopbackServer((_, response) => {
        if (isAway) response.writeHead(503)
        response.end("message-1")
      })
      process.env["MAIL_DOUBLE_URL"] = server.url
      admin = await createAdminUser(context)
      customer = await createCustomer(context)
      const { headers } = admin
      const saved = await api.post("/admin/invoices/settings", { seller, language: "en" }, { headers })
      expect(saved.status).toBe(200)
      const { id: orderId } = await placeOrder(context, { customer })
      const order = (await api.get(`/admin/orders/${orderId}?fields=*payment_collections.payments`, { headers })).data
      await api.post(`/admin/payments/${order.order.payment_collections[0].payments[0].id}/capture`, {}, { headers })
      id = (await api.post("/admin/invoices", { order_id: orderId }, { headers })).data.invoice.id
    })
    afterEach(async () => {
      delete process.env["MAIL_DOUBLE_URL"]
      await server.close()
    })

    it("goes to the buyer once, with the kept PDF", async () => {
      await runUntil(isSent)
      expect(await state()).toMatchObject({ state: "sent", sent_to: customer.email })
      const [mail, ...more] = mails()
      expect(more).toEqual([])
      expect(mail).toMatchObject({ to: customer.email, channel: "email", content: { subject: expect.any(String) } })
      expect(mail?.content?.subject).toMatch(/^Your invoice WB-\d{4}-000001 – Atelier Marée$/)
      const [pdf] = mail?.attachments ?? []
      expect(pdf).toMatchObject({ content_type: "application/pdf", filename: expect.stringMatching(/^WB-.*\.pdf$/) })
      const { files } = (await api.get(`/admin/invoices/${id}`, { headers: admin.headers })).data.invoice
      const sha256 = createHash("sha256")
        .update(Buffer.from(pdf?.content ?? "", "base64"))
        .digest("hex")
      expect(sha256).toBe(files[0].sha256)
    })

    it("goes once the provider is back", async () => {
      isAway = true
      await runUntil(async () => server.requests.length > 0)
      expect((await state()).state).toBe("waiting")
      isAway = false
      await runUntil(isSent)
      expect((await state()).sent_to).toBe(customer.email)
    })

    it("goes anew when a merchant asks, once for the key", async () => {
      await runUntil(isSent)
      const asked = await send("again-1")
      expect([asked.status, asked.data.mail.state]).toEqual([202, "waiting"])
      expect((await send("again-1")).headers["idempotency-replayed"]).toBe("true")
      await runUntil(isSent)
      expect(mails().map(({ to }) => to)).toEqual([customer.email, customer.email])
    })

    it("is asked for by merchants alone, of documents that there are", async () => {
      expect((await api.post(`/admin/invoices/${id}/send`, {}, { headers: customer.headers })).status).toBe(401)
      const none = await api.post("/admin/invoices/winv_none/send", {}, { headers: admin.headers })
      expect([none.status, none.data.code]).toEqual([404, "WEBOX_INVOICES_NOT_FOUND"])
    })
  })
}
