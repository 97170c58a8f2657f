import { createAdminUser, createCustomer, type HttpTestContext, type TestCustomer } from "@webox/kit/testing"
import { grantCredits, placeHold, settleHold } from "@webox/ai/modules/credits"
import { creditsClient } from "./credits-client"

export default function (context: HttpTestContext): void {
  const { api, shop } = context
  const { credits, knex } = creditsClient(context)
  const path = "/store/credits/transactions"
  const reference = { type: "generation", id: "gen_1" }

  const give = (customer: TestCustomer, amount_micros: number, reason: string | null = null) =>
    grantCredits(knex(), {
      kind: "grant",
      key: `${customer.id} ${amount_micros} ${reason}`,
      customer_id: customer.id,
      amount_micros,
      reason,
      reference,
    })

  describe("GET /store/credits", () => {
    it("answers 401 to who is not signed in, and to an administrator", async () => {
      const admin = await createAdminUser(context)
      for (const url of ["/store/credits", path]) {
        for (const headers of [shop().headers, { ...shop().headers, ...admin.headers }]) {
          expect([url, (await api.get(url, { headers })).status]).toEqual([url, 401])
        }
      }
    })

    it("shows what is there, what is held, and what is available", async () => {
      const customer = await createCustomer(context)
      await give(customer, 10_000_000)
      await placeHold(knex(), { customer_id: customer.id, amount_micros: 2_500_000, key: "h", reference })
      expect(await credits(customer)).toEqual({ balance: 10, held: 2.5, available: 7.5 })
      await settleHold(knex(), { hold_key: "h", amount_micros: 1_000_001, key: "s", reason: "Image" })
      expect(await credits(customer)).toEqual({ balance: 8.999999, held: 0, available: 8.999999 })
    })
  })

  describe("GET /store/credits/transactions", () => {
    it("pages from the newest with a running balance, and shows nobody else's", async () => {
      const customer = await createCustomer(context)
      await give(await createCustomer(context), 5_000_000)
      for (let amount = 1; amount <= 5; amount++) await give(customer, amount * 1_000_000)

      const read: { credits: number; balance: number }[] = []
      let url = `${path}?limit=2`
      for (let page = 1; page <= 3; page++) {
        const { data } = await api.get(url, { headers: customer.headers })
        read.push(...data.transactions)
        expect(data.has_more).toBe(page < 3)
        url = `${path}?limit=2&cursor=${data.next_cursor}`
      }
      expect(read.map(({ credits }) => credits)).toEqual([5, 4, 3, 2, 1])
      expect(read.map(({ balance }) => balance)).toEqual([15, 10, 6, 3, 1])
    })

    it("is a file for a spreadsheet, in which no text is a formula", async () => {
      const customer = await createCustomer(context)
      await give(customer, 1_500_000, '=HYPERLINK("http://example.com")')
      await placeHold(knex(), { customer_id: customer.id, amount_micros: 500_000, key: "h", reference })
      await settleHold(knex(), { hold_key: "h", amount_micros: 250_000, key: "s", reason: "Image, large" })

      const byFormat = await api.get(`${path}?format=csv`, { headers: customer.headers })
      const byHeader = await api.get(path, { headers: { ...customer.headers, accept: "text/csv" } })

      expect(byHeader.data).toBe(byFormat.data)
      expect(byFormat.headers["content-type"]).toBe("text/csv; charset=utf-8")
      expect(byFormat.headers["content-disposition"]).toBe('attachment; filename="credits.csv"')
      const [header, newest, first, ...rest] = byFormat.data.split("\r\n")
      expect(header).toBe("date,type,credits,balance,reason,reference_type,reference_id")
      expect(newest).toMatch(/Z,settlement,-0\.25,1\.25,"Image, large",generation,gen_1$/)
      expect(first).toMatch(/Z,grant,1\.5,1\.5,"'=HYPERLINK\(""http:\/\/example\.com""\)",generation,gen_1$/)
      expect(rest).toEqual([""])
    })

    it("has every line in the file, however many there are", async () => {
      const customer = await createCustomer(context)
      await knex().transaction(async (transaction) => {
        for (let amount = 1; amount <= 1_001; amount++) {
          await grantCredits(transaction, {
            kind: "grant",
            key: `${customer.id} ${amount}`,
            customer_id: customer.id,
            amount_micros: 1_000_000,
            reason: null,
            reference,
          })
        }
      })
      const { data } = await api.get(`${path}?format=csv`, { headers: customer.headers })
      const lines: string[] = data.trimEnd().split("\r\n")
      expect(lines).toHaveLength(1_002)
      expect(lines[1]).toContain(",1,1001,")
      expect(lines[1_001]).toContain(",1,1,")
    })

    it.each([
      "limit=0",
      "limit=101",
      "limit=abc",
      "cursor=nonsense",
      "cursor=%00",
      `cursor=${Buffer.from('["id:desc","abc","abc"]').toString("base64url")}`,
      `cursor=${Buffer.from(`["id:desc","1","${"9".repeat(40)}"]`).toString("base64url")}`,
      "format=pdf",
      "format=csv&format=json",
    ])("answers 400 to ?%s", async (query) => {
      const customer = await createCustomer(context)
      const { status, data } = await api.get(`${path}?${query}`, { headers: customer.headers })
      expect(status).toBe(400)
      expect(data.message).toMatch(/\w+ \w+/)
    })
  })
}
