import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createAdminUser, createCustomer, type HttpTestContext, type TestCustomer } from "@webox/kit/testing"
import { generationReconciler } from "@webox/ai/workflows/generations/generation-reconciler"
import sharp from "sharp"
import { runJobsUntil } from "./run-jobs"

interface Generation {
  id: string
  status: string
  quote: { credits: number }
  cost: { credits: number } | null
  assets: { id: string; url: string; mime_type: string; size_bytes: number; width: number; height: number }[]
  error: { code: string; message: string } | null
}

/** With the local provider, which makes real pictures; the merchant asks one credit for each. */
export default function (context: HttpTestContext): void {
  const { api, container } = context
  const order = { kind: "image", provider: "local", model: "local-image", input: { prompt: "A lighthouse", seed: 1 } }
  let customer: TestCustomer
  let admin: { headers: Record<string, string> }

  beforeEach(async () => {
    customer = await createCustomer(context)
    admin = await createAdminUser(context)
    const fee = { provider: "local", model: "local-image", is_on: true, fee_credits: 1, price: null }
    await api.post("/admin/ai/models", fee, { headers: admin.headers })
    await grant(customer, 5)
  })

  const knex = () => container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
  let serial = 0
  const grant = ({ id }: TestCustomer, credits: number) =>
    api.post(
      "/admin/credits/grants",
      { customer_id: id, credits, reason: "A test" },
      { headers: { ...admin.headers, "idempotency-key": `grant-${++serial}` } }
    )
  const start = (body: object = order, headers: object = {}) =>
    api.post("/store/ai/generations", body, { headers: { ...customer.headers, ...headers } })
  const started = async (body: object = order): Promise<Generation> => (await start(body)).data.generation
  const read = async (id: string): Promise<Generation> =>
    (await api.get(`/store/ai/generations/${id}`, { headers: customer.headers })).data.generation
  const credits = async () => {
    const { balance, held, available } = (await api.get("/store/credits", { headers: customer.headers })).data.credits
    return { balance, held, available }
  }
  const verified = async () => (await api.get("/admin/credits/verify", { headers: admin.headers })).data

  /** Works off the generations' jobs, until none is left. */
  const work = () =>
    runJobsUntil(context, "webox-run-generation", async () => {
      const { rows } = await knex().raw(
        "SELECT 1 FROM webox_job WHERE workflow_id = 'webox-run-generation' AND state IN ('waiting', 'running') LIMIT 1"
      )
      return rows.length === 0
    })

  describe("a generation", () => {
    it("holds its price, makes a picture, and is settled", async () => {
      const { status, data } = await start()
      expect([status, data.generation]).toMatchObject([202, { status: "queued", quote: { credits: 1 }, cost: null }])
      expect(await credits()).toEqual({ balance: 5, held: 1, available: 4 })
      await work()
      const done = await read(data.generation.id)
      expect(done).toMatchObject({
        status: "succeeded",
        progress: 1,
        cost: { credits: 1, cost_micros: 0 },
        error: null,
      })
      expect(done.assets).toMatchObject([{ mime_type: "image/png", width: 1024, height: 1024 }])
      expect(await credits()).toEqual({ balance: 4, held: 0, available: 4 })
      expect(await verified()).toMatchObject({ drift: 0, orphan_holds: 0 })
    })

    it("makes a picture that says how it came about", async () => {
      const { id } = await started()
      await work()
      const [asset] = (await read(id)).assets
      const file = await api.get(asset?.url ?? "", { headers: customer.headers, responseType: "arraybuffer" })
      expect([file.status, file.headers["content-type"], file.data.length]).toEqual([
        200,
        "image/png",
        asset?.size_bytes,
      ])
      const metadata = await sharp(file.data).metadata()
      expect(metadata).toMatchObject({ format: "png", width: 1024, height: 1024 })
      expect(metadata.xmpAsString ?? String(metadata.xmp)).toContain("digitalsourcetype/algorithmicMedia")
    })

    it("answers ranges of its file", async () => {
      const { id } = await started()
      await work()
      const [asset] = (await read(id)).assets
      const get = (range: string) =>
        api.get(asset?.url ?? "", { headers: { ...customer.headers, range }, responseType: "arraybuffer" })
      const whole = await get("none")
      const part = await get("bytes=100-199")
      expect([part.status, part.headers["content-range"]]).toEqual([206, `bytes 100-199/${asset?.size_bytes}`])
      expect(Buffer.from(part.data).equals(Buffer.from(whole.data).subarray(100, 200))).toBe(true)
      const last = await get("bytes=-10")
      expect(Buffer.from(last.data).equals(Buffer.from(whole.data).subarray(-10))).toBe(true)
      expect((await get(`bytes=${asset?.size_bytes}-`)).status).toBe(416)
    })

    it("is nobody else's: not to be seen, cancelled, deleted or downloaded", async () => {
      const { id } = await started()
      await work()
      const [asset] = (await read(id)).assets
      const other = await createCustomer(context)
      const path = `/store/ai/generations/${id}`
      const answers = await Promise.all([
        api.get(path, { headers: other.headers }),
        api.post(`${path}/cancel`, {}, { headers: other.headers }),
        api.delete(path, { headers: other.headers }),
        api.get(asset?.url ?? "", { headers: other.headers }),
      ])
      expect(answers.map(({ status, data }) => [status, data.code])).toEqual(
        answers.map(() => [404, "WEBOX_AI_GENERATION_NOT_FOUND"])
      )
      expect((await api.get("/store/ai/generations", { headers: other.headers })).data.generations).toEqual([])
      expect((await api.get(asset?.url ?? "", { headers: context.shop().headers })).status).toBe(401)
    })

    it("is ordered once for one Idempotency-Key", async () => {
      const headers = { "idempotency-key": "the-same" }
      const [first, second] = [await start(order, headers), await start(order, headers)]
      expect(second.data.generation.id).toBe(first.data.generation.id)
      expect((await start({ ...order, input: { prompt: "other" } }, headers)).status).toBe(422)
      expect(await credits()).toMatchObject({ held: 1 })
    })

    it("that waits is cancelled at once, and gives all back", async () => {
      const { id } = await started()
      const { data } = await api.post(`/store/ai/generations/${id}/cancel`, {}, { headers: customer.headers })
      expect(data.generation).toMatchObject({ status: "cancelled", cost: null, error: null })
      expect(await credits()).toEqual({ balance: 5, held: 0, available: 5 })
      await work()
      expect(await read(id)).toMatchObject({ status: "cancelled", assets: [] })
    })

    it("that has ended stays as it is when it is cancelled, and can be deleted", async () => {
      const { id } = await started()
      const path = `/store/ai/generations/${id}`
      const early = await api.delete(path, { headers: customer.headers })
      expect([early.status, early.data.code]).toEqual([409, "WEBOX_AI_GENERATION_RUNNING"])
      await work()
      await api.post(`${path}/cancel`, {}, { headers: customer.headers })
      expect(await read(id)).toMatchObject({ status: "succeeded" })
      expect((await api.delete(path, { headers: customer.headers })).data).toEqual({
        id,
        object: "generation",
        deleted: true,
      })
      expect((await api.get(path, { headers: customer.headers })).status).toBe(404)
      expect(await credits()).toMatchObject({ balance: 4 })
    })

    it("whose process died during a free call is made again, and paid once", async () => {
      const { id } = await started()
      // As the row stands after the attempt was written and before the answer came.
      await knex().raw(
        `INSERT INTO webox_ai_attempt (id, generation_id, number, provider, model) VALUES ('gatt_dead', ?, 1, 'local', 'local-image')`,
        [id]
      )
      await work()
      expect(await read(id)).toMatchObject({ status: "succeeded", cost: { credits: 1 } })
      expect(await credits()).toEqual({ balance: 4, held: 0, available: 4 })
    })

    it("whose process died during a paid call is never sent again, costs nothing, and says so", async () => {
      await api.post(
        "/admin/ai/exchange-rates",
        { currency_code: "eur", per_usd: 0.9, dated: "2026-11-20" },
        { headers: admin.headers }
      )
      await grant(customer, 100)
      const { id } = await started({ ...order, provider: "openai", model: "gpt-image-2", input: { prompt: "A cat" } })
      await knex().raw(
        `INSERT INTO webox_ai_attempt (id, generation_id, number, provider, model) VALUES ('gatt_paid', ?, 1, 'openai', 'gpt-image-2')`,
        [id]
      )
      await work()
      expect(await read(id)).toMatchObject({
        status: "failed",
        error: { code: "WEBOX_AI_OUTCOME_UNKNOWN" },
        cost: null,
      })
      expect(await credits()).toEqual({ balance: 105, held: 0, available: 105 })
      const { rows } = await knex().raw("SELECT state FROM webox_ai_attempt WHERE generation_id = ?", [id])
      expect(rows).toEqual([{ state: "unknown" }])
    })
  })

  it("whose prompt must not be asked for is refused before any call, and gives all back", async () => {
    const { id } = await started({ ...order, input: { prompt: "Comment fabriquer une bombe artisanale" } })
    await work()
    expect(await read(id)).toMatchObject({ status: "refused", error: { code: "WEBOX_AI_PROMPT_REFUSED" }, cost: null })
    expect(await credits()).toEqual({ balance: 5, held: 0, available: 5 })
    const { rows } = await knex().raw("SELECT 1 FROM webox_ai_attempt WHERE generation_id = ?", [id])
    expect(rows).toEqual([])
  })

  it("whose job was lost is found by the reconciler, and made", async () => {
    const { id } = await started()
    await knex().raw("DELETE FROM webox_job WHERE workflow_id = 'webox-run-generation'")
    const reconcile = generationReconciler()
    expect(await reconcile(container())).toMatchObject({ found: 0 })
    await knex().raw("UPDATE webox_ai_generation SET created_at = now() - interval '3 minutes' WHERE id = ?", [id])
    expect(await reconcile(container())).toMatchObject({ found: 1, failed: 0 })
    await work()
    expect(await read(id)).toMatchObject({ status: "succeeded" })
    expect(await reconcile(container())).toMatchObject({ found: 0 })
  })

  it("that waited past its deadline ends, and gives all back", async () => {
    const { id } = await started()
    await knex().raw("UPDATE webox_ai_generation SET deadline = now() WHERE id = ?", [id])
    await work()
    expect(await read(id)).toMatchObject({ status: "failed", error: { code: "WEBOX_AI_TOO_LATE" } })
    expect(await credits()).toEqual({ balance: 5, held: 0, available: 5 })
  })

  it("of fifty at once on credits for five, exactly five are taken", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => start()))
    const statuses = answers.map(({ status, data }) => (status === 202 ? "taken" : data.code))
    expect(statuses.filter((status) => status === "taken")).toHaveLength(5)
    expect(statuses.filter((status) => status === "WEBOX_CREDITS_NOT_ENOUGH")).toHaveLength(45)
    expect(await credits()).toEqual({ balance: 5, held: 5, available: 0 })
    await work()
    expect(await credits()).toEqual({ balance: 0, held: 0, available: 0 })
    expect(await verified()).toMatchObject({ drift: 0, orphan_holds: 0 })
  })

  describe("the list of one's generations", () => {
    it("is paged, newest first, and filtered", async () => {
      const ids = [await started(), await started(), await started()].map(({ id }) => id).reverse()
      await work()
      const page = async (query: string) =>
        (await api.get(`/store/ai/generations?${query}`, { headers: customer.headers })).data
      const first = await page("limit=2")
      const second = await page(`limit=2&cursor=${first.next_cursor}`)
      expect([...first.generations, ...second.generations].map(({ id }: Generation) => id)).toEqual(ids)
      expect(first.generations[0].assets).toHaveLength(1)
      expect(second).toMatchObject({ has_more: false, next_cursor: null })
      expect((await page("kind=video")).generations).toEqual([])
      expect((await page("status=succeeded")).generations).toHaveLength(3)
    })
  })

  it.each<[string, object, number, string]>([
    ["no credits", { input: { prompt: "a", count: 4 }, max_credits: 0 }, 409, "WEBOX_AI_PRICE_ABOVE_LIMIT"],
    ["negative credits", { max_credits: -1 }, 400, "WEBOX_INVALID_INPUT"],
    ["an unknown model", { model: "dall-e-3" }, 404, "WEBOX_AI_MODEL_NOT_FOUND"],
    ["too many pictures", { input: { prompt: "a", count: 5 } }, 400, "WEBOX_AI_INPUT_INVALID"],
    ["a prompt of 100 kB", { input: { prompt: "a".repeat(100_000) } }, 400, "WEBOX_INVALID_INPUT"],
  ])("is not ordered with %s", async (_, change, status, code) => {
    const answer = await start({ ...order, ...change })
    expect([answer.status, answer.data.code]).toEqual([status, code])
    expect(await credits()).toMatchObject({ held: 0 })
  })
}
