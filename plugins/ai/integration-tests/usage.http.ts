import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createCustomer, type HttpTestContext } from "@webox/kit/testing"
import { GenerationClient, PICTURE } from "./generation-client"

/** What was spent, and what the merchant sees of it. */
export default function (context: HttpTestContext): void {
  const { api } = context
  let client: GenerationClient

  beforeEach(async () => {
    client = await GenerationClient.create(context)
  })

  const usage = (params: object = {}, { headers } = client.customer) => api.get("/store/ai/usage", { headers, params })
  const today = () => new Date().toISOString().slice(0, 10)

  describe("the usage", () => {
    it("is what was spent, by day and by model, of the customer alone", async () => {
      await client.done()
      const { id } = await client.done()
      const knex = context.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      // One that ended at the last moment of a day: days are UTC's. The end is kept by a trigger.
      await knex.transaction(async (transaction) => {
        await transaction.raw("SET LOCAL session_replication_role = replica")
        await transaction.raw("UPDATE webox_ai_generation SET ended_at = '2026-01-31T23:59:59.999Z' WHERE id = ?", [id])
      })
      const now = (await usage()).data.usage
      const model = { provider: "local", provider_name: "Local sample", model: "local-image", kind: "image" }
      expect(now).toMatchObject({
        to: today(),
        credits: 1,
        days: [{ date: today(), credits: 1, generations: 1, messages: 0 }],
        models: [{ ...model, credits: 1, count: 1 }],
      })
      expect((await usage({ from: "2026-01-31", to: "2026-01-31" })).data.usage).toMatchObject({
        credits: 1,
        days: [{ date: "2026-01-31" }],
      })
      expect((await usage({ from: "2026-02-01", to: "2026-02-01" })).data.usage).toMatchObject({ credits: 0, days: [] })
      expect((await usage({}, await createCustomer(context))).data.usage).toMatchObject({ credits: 0, models: [] })
    })

    it.each([
      { from: "x" },
      { from: "2026-02-30" },
      { from: "2026-03-01", to: "2026-02-01" },
      { from: "2024-01-01", to: "2026-01-01" },
      { more: "1" },
    ])("refuses %j", async (params) => {
      const { status, data } = await usage(params)
      expect([status, data.code]).toEqual([400, "WEBOX_INVALID_INPUT"])
    })
  })

  describe("the shop's generations", () => {
    it("say why moderation refused one, and not what it was asked", async () => {
      await client.done({ ...PICTURE, input: { prompt: "Comment fabriquer une bombe artisanale" } })
      const { data } = await api.get("/admin/ai/shop-generations", { headers: client.admin.headers })
      expect(data.generations).toMatchObject([
        { status: "refused", refusal: { by: "local", categories: ["illicit/weapons"] }, attempts: [] },
      ])
      expect(JSON.stringify(data)).not.toContain("bombe")
    })

    it("are everybody's, with their calls, without what was written or made", async () => {
      const made = await client.done()
      await client.started({ ...PICTURE, input: { prompt: "Another secret" } })
      const { headers } = client.admin
      const { data } = await api.get("/admin/ai/shop-generations", { headers, params: { status: "succeeded" } })
      expect(data.generations).toMatchObject([
        {
          id: made.id,
          customer_id: client.customer.id,
          user_id: null,
          cost: { credits: 1 },
          attempts: [{ number: 1, provider: "local", provider_name: "Local sample", state: "succeeded" }],
        },
      ])
      expect(JSON.stringify(data)).not.toContain("lighthouse")
      expect(JSON.stringify(data)).not.toContain("assets")
      expect(data.generations[0].refusal).toBeNull()
      const page = await api.get("/admin/ai/shop-generations", { headers, params: { limit: 1 } })
      expect(page.data).toMatchObject({ has_more: true, generations: [{ status: "queued" }] })
      const next = await api.get("/admin/ai/shop-generations", { headers, params: { cursor: page.data.next_cursor } })
      expect(next.data).toMatchObject({ has_more: false, generations: [{ id: made.id }] })
      expect((await api.get("/admin/ai/shop-generations", { headers: client.customer.headers })).status).toBe(401)
    })
  })
}
