import { createAdminUser, createCustomer, type HttpTestContext, type TestAdminUser } from "@webox/kit/testing"
import { creditsClient } from "./credits-client"

export default function (context: HttpTestContext): void {
  const { api } = context
  const { credits, grant, statement } = creditsClient(context)
  let admin: TestAdminUser

  beforeEach(async () => {
    admin = await createAdminUser(context)
  })

  describe("POST /admin/credits/grants", () => {
    it("gives a customer credits, who sees why", async () => {
      const customer = await createCustomer(context)
      const { status, data } = await grant(admin, { customer_id: customer.id, credits: 12.5, reason: "Welcome" })
      expect([status, data.grant]).toMatchObject([200, { customer_id: customer.id, credits: 12.5, reason: "Welcome" }])
      expect(await credits(customer)).toEqual({ balance: 12.5, held: 0, available: 12.5 })
      expect(await statement(customer)).toMatchObject([
        { type: "grant", credits: 12.5, balance: 12.5, reason: "Welcome", reference: { type: "user", id: admin.id } },
      ])
    })

    it("is made once for its key, by ten at once too", async () => {
      const customer = await createCustomer(context)
      const body = { customer_id: customer.id, credits: 3, reason: "Sorry" }
      const answers = await Promise.all(Array.from({ length: 10 }, () => grant(admin, body, "the-same-key")))
      expect(new Set(answers.map(({ status, data }) => `${status} ${data.grant.id}`)).size).toBe(1)
      expect(await credits(customer)).toMatchObject({ balance: 3 })
    })

    it("answers 409 for a key that came with something else", async () => {
      const customer = await createCustomer(context)
      const body = { customer_id: customer.id, credits: 3, reason: "Sorry" }
      await grant(admin, body, "a-key")
      for (const other of [{ credits: 4 }, { reason: "Thanks" }, { customer_id: (await createCustomer(context)).id }]) {
        const { status, data } = await grant(admin, { ...body, ...other }, "a-key")
        expect([status, data.code]).toEqual([409, "WEBOX_CREDITS_KEY_REUSED"])
      }
      expect(await credits(customer)).toMatchObject({ balance: 3 })
    })

    it("answers 400 without a key, or with one that is none", async () => {
      const customer = await createCustomer(context)
      const body = { customer_id: customer.id, credits: 3, reason: "Sorry" }
      for (const headers of [{}, { "idempotency-key": "" }, { "idempotency-key": "x".repeat(256) }]) {
        const { status, data } = await api.post("/admin/credits/grants", body, {
          headers: { ...admin.headers, ...headers },
        })
        expect([status, data.code]).toEqual([400, "WEBOX_IDEMPOTENCY_KEY_INVALID"])
      }
    })

    it("answers 400 with a sentence for bad input, and gives nothing", async () => {
      const customer = await createCustomer(context)
      const good = { customer_id: customer.id, credits: 3, reason: "Sorry" }
      const bad: object[] = [
        ...[0, -1, -0.000001, 0.0000001, 1e9, 1e300, "3", null, true, [3], {}].map((amount) => ({ credits: amount })),
        ...["", "  ", 5, null, "x".repeat(501), "a\u0000b"].map((reason) => ({ reason })),
        ...["", 7, null, ["a"]].map((customer_id) => ({ customer_id })),
        { amount_micros: 5 },
      ]
      for (const change of bad) {
        const { status, data } = await grant(admin, { ...good, ...change })
        expect([change, status]).toEqual([change, 400])
        expect(data.message).toMatch(/\w+ \w+.*\.$/)
      }
      const text = { headers: { ...admin.headers, "content-type": "application/json", "idempotency-key": "k" } }
      for (const body of ["", "[]", "5", "{"]) {
        expect((await api.post("/admin/credits/grants", body, text)).status).toBe(400)
      }
      expect(await credits(customer)).toMatchObject({ balance: 0 })
    })

    it("answers 404 for nobody's id and for a guest's", async () => {
      for (const customer_id of ["cus_none", "../../x"]) {
        const { status, data } = await grant(admin, { customer_id, credits: 1, reason: "Hello" })
        expect([status, data.code]).toEqual([404, "WEBOX_CREDITS_CUSTOMER_NOT_FOUND"])
      }
    })

    it("answers 409 when the account would be too large", async () => {
      const customer = await createCustomer(context)
      const body = { customer_id: customer.id, credits: 999_999_999.999999, reason: "All of it" }
      expect((await grant(admin, body)).status).toBe(200)
      expect(await credits(customer)).toMatchObject({ balance: 999_999_999.999999 })
      const { status, data } = await grant(admin, { ...body, credits: 0.000001 })
      expect([status, data.code]).toEqual([409, "WEBOX_CREDITS_BALANCE_TOO_LARGE"])
    })
  })

  describe("the merchant's routes of credits", () => {
    it("answer 401 to strangers and to customers", async () => {
      const customer = await createCustomer(context)
      for (const path of ["accounts/cus_1", "accounts/cus_1/transactions", "settings", "receivables", "verify"]) {
        for (const headers of [{}, customer.headers]) {
          expect([path, (await api.get(`/admin/credits/${path}`, { headers })).status]).toEqual([path, 401])
        }
      }
      expect((await api.post("/admin/credits/grants", {}, { headers: customer.headers })).status).toBe(401)
      expect((await api.post("/admin/credits/settings", {}, { headers: customer.headers })).status).toBe(401)
    })

    it("show a customer's account and statement, and 404 for nobody's", async () => {
      const customer = await createCustomer(context)
      const path = `/admin/credits/accounts/${customer.id}`
      expect((await api.get(path, { headers: admin.headers })).data).toEqual({
        account: { customer_id: customer.id, balance: 0, held: 0, available: 0, owed: 0 },
      })
      await grant(admin, { customer_id: customer.id, credits: 7, reason: "Hello" })
      expect((await api.get(path, { headers: admin.headers })).data.account).toMatchObject({ balance: 7 })
      const { data } = await api.get(`${path}/transactions`, { headers: admin.headers })
      expect(data).toMatchObject({ transactions: [{ credits: 7 }], has_more: false, next_cursor: null })
      for (const end of ["", "/transactions"]) {
        const { status, data } = await api.get(`/admin/credits/accounts/cus_none${end}`, { headers: admin.headers })
        expect([status, data.code]).toEqual([404, "WEBOX_CREDITS_CUSTOMER_NOT_FOUND"])
      }
    })

    it("set the value of a credit and the markup, and keep what they were", async () => {
      const customer = await createCustomer(context)
      const { headers } = admin
      const before = (await api.get("/admin/credits/settings", { headers })).data
      expect(before).toMatchObject({ setting: { id: null, currency_code: "eur", value: 0.01 }, history: [] })

      const first = { currency_code: "USD", value: 0.02, markup_bps: 2_500 }
      expect((await api.post("/admin/credits/settings", first, { headers })).status).toBe(200)
      await api.post("/admin/credits/settings", { ...first, currency_code: "eur", value: 0.005 }, { headers })

      const { setting, history } = (await api.get("/admin/credits/settings", { headers })).data
      expect(setting).toMatchObject({ currency_code: "eur", value: 0.005, markup_bps: 2_500, created_by: admin.id })
      expect(history).toMatchObject([{ currency_code: "usd", value: 0.02 }])
      const { data } = await api.get("/store/credits", { headers: customer.headers })
      expect(data.credits.value).toEqual({ amount: 0.005, currency_code: "eur" })
    })

    it("answer 400 for settings that are none", async () => {
      const good = { currency_code: "eur", value: 0.01, markup_bps: 0 }
      const bad: object[] = [
        ...["euro", "zzz", "", 5, null].map((currency_code) => ({ currency_code })),
        ...[0, -1, "0.01", 1e12, 0.0000001, null].map((value) => ({ value })),
        ...[-1, 0.5, 1_000_001, "5", null].map((markup_bps) => ({ markup_bps })),
        { id: 5 },
      ]
      for (const change of bad) {
        const response = await api.post("/admin/credits/settings", { ...good, ...change }, { headers: admin.headers })
        expect([change, response.status]).toEqual([change, 400])
        expect(response.data.message).toMatch(/\w+ \w+.*\.$/)
      }
      expect((await api.get("/admin/credits/settings", { headers: admin.headers })).data.setting.id).toBeNull()
    })

    it("add the ledger up", async () => {
      const customer = await createCustomer(context)
      await grant(admin, { customer_id: customer.id, credits: 7, reason: "Hello" })
      const { data } = await api.get("/admin/credits/verify", { headers: admin.headers })
      expect(data).toEqual({ entries: 2, drift: 0, holds: 0, orphan_holds: 0 })
    })
  })
}
