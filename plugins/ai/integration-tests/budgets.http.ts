import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { runJobsUntil, type HttpTestContext } from "@webox/kit/testing"
import { GenerationClient, PICTURE } from "./generation-client"

/** Of paid work: OpenAI is configured, and nobody answers at its address. */
export default function (context: HttpTestContext): void {
  const { api, container } = context
  const paid = { kind: "image", provider: "openai", model: "gpt-image-2", input: { prompt: "A lighthouse" } }
  let client: GenerationClient

  beforeEach(async () => {
    client = await GenerationClient.create(context, { credits: 1_000 })
    const rate = { currency_code: "eur", per_usd: 0.9, dated: "2026-11-20" }
    await api.post("/admin/ai/exchange-rates", rate, { headers: client.admin.headers })
  })

  const knex = () => container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const setBudget = (body: object) => api.post("/admin/ai/budgets", body, { headers: client.admin.headers })
  const budgets = async () => (await api.get("/admin/ai/budgets", { headers: client.admin.headers })).data.budgets
  const spendOf = async (id: string) => {
    const { data } = await api.get("/admin/ai/providers", { headers: client.admin.headers })
    return data.providers.find((provider: { id: string }) => provider.id === id).spend
  }
  /** Euros that a paid picture costs at most. */
  const price = async (): Promise<number> =>
    (await api.post("/store/ai/quotes", paid, { headers: client.customer.headers })).data.quote.cost_micros / 1_000_000
  const outcomes = async (count: number, order: object): Promise<Record<string, number>> => {
    const answers = await Promise.all(Array.from({ length: count }, () => client.start(order)))
    const codes = answers.map(({ status, data }) => (status === 202 ? "taken" : `${status} ${data.code}`))
    return Object.fromEntries([...new Set(codes)].map((code) => [code, codes.filter((one) => one === code).length]))
  }

  it("of the shop's month lets no more through than it has room for, of fifty at once, and keeps what it refused off the ledger", async () => {
    const limit = Number((3.5 * (await price())).toFixed(6))
    expect((await setBudget({ scope: "merchant_month", limit })).status).toBe(200)
    expect(await outcomes(50, paid)).toEqual({ taken: 3, "409 WEBOX_AI_BUDGET_REACHED": 47 })
    const [budget] = await budgets()
    expect(budget).toMatchObject({
      scope: "merchant_month",
      unit: "eur",
      limit,
      spent: 0,
      is_near: true,
      is_in_force: true,
    })
    expect(budget.reserved).toBeCloseTo(3 * (await price()), 6)
    expect(budget.reached_at).not.toBeNull()
    const { rows } = await knex().raw("SELECT 1 FROM webox_credit_hold WHERE state = 'open'")
    expect(rows).toHaveLength(3)
  })

  it("tells the merchant once that it was reached, by an event", async () => {
    const told: unknown[] = []
    container()
      .resolve(Modules.EVENT_BUS)
      .subscribe("ai.budget_reached", async ({ data }) => void told.push(data), { subscriberId: "budgets-spec" })
    await setBudget({ scope: "provider_month", provider: "openai", limit: 0 })
    expect(await outcomes(4, paid)).toEqual({ "409 WEBOX_AI_BUDGET_REACHED": 4 })
    await runJobsUntil(context, "webox-announce-ai-budget", async () => told.length > 0)
    const [{ id }] = await budgets()
    const period = new Date().toISOString().slice(0, 7)
    expect(told).toEqual([{ scope: "provider_month", subject: "openai", period, budget: id }])
    const { rows } = await knex().raw("SELECT 1 FROM webox_job WHERE workflow_id = 'webox-announce-ai-budget'")
    expect(rows).toHaveLength(1)
  })

  it("of a customer's day is in credits, is theirs alone, and counts what samples cost too", async () => {
    await setBudget({ scope: "customer_day", limit: 2 })
    expect(await outcomes(5, PICTURE)).toEqual({ taken: 2, "409 WEBOX_AI_CUSTOMER_BUDGET_REACHED": 3 })
    await client.work()
    expect(await outcomes(1, PICTURE)).toEqual({ "409 WEBOX_AI_CUSTOMER_BUDGET_REACHED": 1 })
    expect(await budgets()).toMatchObject([{ scope: "customer_day", unit: "credits", spent: null, customers_near: 1 }])
    const other = await GenerationClient.create(context)
    expect((await other.start()).status).toBe(202)
  })

  it("has its room again when what was promised costs nothing in the end", async () => {
    await setBudget({ scope: "provider_month", provider: "openai", limit: Number((1.5 * (await price())).toFixed(6)) })
    const { id } = await client.started(paid)
    expect(await outcomes(1, paid)).toEqual({ "409 WEBOX_AI_BUDGET_REACHED": 1 })
    expect((await spendOf("openai")).reserved_micros).toBeGreaterThan(0)
    await api.post(`/store/ai/generations/${id}/cancel`, {}, { headers: client.customer.headers })
    expect(await spendOf("openai")).toEqual({ spent_micros: 0, reserved_micros: 0, currency: "eur" })
    expect(await outcomes(1, paid)).toEqual({ taken: 1 })
  })

  it("counts what may have been paid for and was never seen as spent", async () => {
    const { id } = await client.started(paid)
    await knex().raw(
      `INSERT INTO webox_ai_attempt (id, generation_id, number, provider, model) VALUES ('gatt_paid', ?, 1, 'openai', 'gpt-image-2')`,
      [id]
    )
    await client.work()
    expect(await client.read(id)).toMatchObject({ error: { code: "WEBOX_AI_OUTCOME_UNKNOWN" } })
    const { spent_micros, reserved_micros } = await spendOf("openai")
    expect([spent_micros / 1_000_000, reserved_micros]).toEqual([await price(), 0])
  })

  it("is taken away with a limit of null, and says nothing in another currency", async () => {
    await setBudget({ scope: "merchant_month", limit: 0 })
    const settings = { currency_code: "usd", value: 0.01, markup_bps: 0 }
    await api.post("/admin/credits/settings", settings, { headers: client.admin.headers })
    expect(await budgets()).toMatchObject([{ unit: "eur", is_in_force: false }])
    await setBudget({ scope: "merchant_month", limit: 0 })
    expect(await outcomes(1, paid)).toEqual({ "409 WEBOX_AI_BUDGET_REACHED": 1 })
    expect((await setBudget({ scope: "merchant_month", limit: null })).data.budgets).toEqual([])
    expect(await outcomes(1, paid)).toEqual({ taken: 1 })
  })

  it.each<[string, object, number, string]>([
    ["an unknown scope", { scope: "week", limit: 1 }, 400, "WEBOX_INVALID_INPUT"],
    ["a negative limit", { scope: "merchant_month", limit: -1 }, 400, "WEBOX_INVALID_INPUT"],
    ["no limit said", { scope: "merchant_month" }, 400, "WEBOX_INVALID_INPUT"],
    ["no provider", { scope: "provider_month", limit: 1 }, 400, "WEBOX_INVALID_INPUT"],
    ["a provider too many", { scope: "customer_day", provider: "openai", limit: 1 }, 400, "WEBOX_INVALID_INPUT"],
    ["an unknown provider", { scope: "provider_month", provider: "x", limit: 1 }, 404, "WEBOX_AI_PROVIDER_NOT_FOUND"],
  ])("is not set with %s", async (_, body, status, code) => {
    const answer = await setBudget(body)
    expect([answer.status, answer.data.code]).toEqual([status, code])
  })

  it("is for merchants alone", async () => {
    expect((await api.get("/admin/ai/budgets", { headers: client.customer.headers })).status).toBe(401)
  })
}
