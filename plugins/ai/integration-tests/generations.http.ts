import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createCustomer, runJobsUntil, type HttpTestContext, type TestCustomer } from "@webox/kit/testing"
import { generationReconciler } from "@webox/ai/workflows/generations/generation-reconciler"
import type { MadeFile } from "@webox/ai/provider"
import sharp from "sharp"
import { keepAnswer } from "../src/modules/generation/store/answers"
import { GenerationClient, PICTURE, type Generation } from "./generation-client"

/** With the local provider, which makes real pictures; the merchant asks one credit for each. */
export default function (context: HttpTestContext): void {
  const { api, container } = context
  const order = PICTURE
  let client: GenerationClient
  let customer: TestCustomer
  let admin: { headers: Record<string, string> }

  beforeEach(async () => {
    client = await GenerationClient.create(context)
    ;({ customer, admin } = client)
  })

  const knex = () => container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const start = (body?: object, headers?: object) => client.start(body, headers)
  const started = (body?: object) => client.started(body)
  const read = (id: string) => client.read(id)
  const credits = () => client.credits()
  const verified = () => client.verified()
  const work = () => client.work()

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
      await client.grant(100)
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

  describe("whose provider has answered before the process died", () => {
    const paid = { ...order, provider: "openai", model: "gpt-image-2", input: { prompt: "A cat" } }
    const usage = { input_tokens: 12, output_tokens: 272, image_output_tokens: 272 }

    /** As the rows stand after the answer was kept, and before the end was written. */
    const answered = async (files: MadeFile[]): Promise<string> => {
      const rate = { currency_code: "eur", per_usd: 0.9, dated: "2026-11-20" }
      await api.post("/admin/ai/exchange-rates", rate, { headers: admin.headers })
      await client.grant(100)
      const { id } = await started(paid)
      await knex().raw(
        `INSERT INTO webox_ai_attempt (id, generation_id, number, provider, model) VALUES ('gatt_kept', ?, 1, 'openai', 'gpt-image-2')`,
        [id]
      )
      expect(await keepAnswer(knex(), "gatt_kept", { files, usage })).toBe(true)
      return id
    }

    it("is received from what was kept, and paid for by its usage", async () => {
      const content = await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
        .png()
        .toBuffer()
      const id = await answered([{ content, mime_type: "image/png" }])
      await work()
      const { status, cost, assets } = await read(id)
      expect([status, assets.length]).toEqual(["succeeded", 1])
      // 12 tokens at 5 dollars a million and 272 at 30, at 0.9 euros, a credit being a cent.
      expect(cost?.credits).toBeCloseTo(((12 * 5 + 272 * 30) * 0.9) / 10_000, 3)
      expect(await credits()).toMatchObject({ held: 0 })
      expect((await knex().raw("SELECT 1 FROM webox_ai_answer_file")).rows).toEqual([])
    })

    it("is lost where its file cannot be used: the customer pays nothing, and the merchant is told", async () => {
      const id = await answered([{ content: Buffer.from("no picture at all"), mime_type: "image/png" }])
      await work()
      expect(await read(id)).toMatchObject({ status: "failed", error: { code: "WEBOX_AI_RESULT_LOST" }, cost: null })
      expect(await credits()).toEqual({ balance: 105, held: 0, available: 105 })
      const { data } = await api.get("/admin/ai/providers", { headers: admin.headers })
      const openai = data.providers.find((provider: { id: string }) => provider.id === "openai")
      expect(openai).toMatchObject({ health: { failures_last_hour: 1, last_error: { kind: "unavailable" } } })
      expect(openai.spend.spent_micros).toBeGreaterThan(0)
    })

    it("waits while its file cannot be fetched, and is lost when the deadline has come", async () => {
      const id = await answered([{ url: "http://127.0.0.1:9/picture.png", allowed_hosts: ["127.0.0.1"] }])
      const isPutOff = async () => {
        const { rows } = await knex().raw(
          "SELECT 1 FROM webox_job WHERE workflow_id = 'webox-run-generation' AND state = 'waiting' AND available_at > now()"
        )
        return rows.length > 0
      }
      await runJobsUntil(context, "webox-run-generation", isPutOff)
      expect(await read(id)).toMatchObject({ status: "queued", error: null })
      await knex().raw("UPDATE webox_ai_generation SET deadline = now()")
      await knex().raw("UPDATE webox_job SET available_at = now() WHERE state = 'waiting'")
      await work()
      expect(await read(id)).toMatchObject({ status: "failed", error: { code: "WEBOX_AI_RESULT_LOST" } })
    })
  })

  describe("whose provider cannot be reached", () => {
    const paid = { ...order, provider: "openai", model: "gpt-image-2", input: { prompt: "A cat" } }
    const setModel = (change: object) =>
      api.post(
        "/admin/ai/models",
        { provider: "openai", model: "gpt-image-2", is_on: true, fee_credits: 0, price: null, ...change },
        { headers: admin.headers }
      )

    /** Its last call, after three that were surely not accepted. */
    const startedForTheLastTime = async (): Promise<string> => {
      const rate = { currency_code: "eur", per_usd: 0.9, dated: "2026-11-20" }
      await api.post("/admin/ai/exchange-rates", rate, { headers: admin.headers })
      await client.grant(100)
      const { id } = await started(paid)
      await knex().raw(
        `INSERT INTO webox_ai_attempt (id, generation_id, number, provider, model, state, error_kind, ended_at)
         SELECT 'gatt_' || n, ?, n, 'openai', 'gpt-image-2', 'failed', 'unavailable', now() FROM generate_series(1, 3) AS n`,
        [id]
      )
      return id
    }

    it("is made by the model that stands in, which it names, and is charged by that one's price", async () => {
      await setModel({ fallbacks: ["stability/core", "local/local-image"] })
      const id = await startedForTheLastTime()
      await work()
      expect(await read(id)).toMatchObject({
        status: "succeeded",
        provider: "local",
        model: "local-image",
        cost: { credits: 1 },
      })
      expect(await credits()).toEqual({ balance: 104, held: 0, available: 104 })
      const { rows } = await knex().raw("SELECT 1 FROM webox_ai_budget_use WHERE reserved_micros > 0")
      expect(rows).toEqual([])
    })

    it("fails where what stands in costs more than was quoted", async () => {
      await setModel({ fallbacks: ["local/local-image"] })
      const fee = { provider: "local", model: "local-image", is_on: true, fee_credits: 50, price: null }
      await api.post("/admin/ai/models", fee, { headers: admin.headers })
      const id = await startedForTheLastTime()
      await work()
      expect(await read(id)).toMatchObject({ status: "failed", error: { code: "WEBOX_AI_PROVIDER_UNAVAILABLE" } })
      expect(await credits()).toEqual({ balance: 105, held: 0, available: 105 })
    })

    it.each(["openai/gpt-image-2", "openai/gpt-5.5", "nobody/nothing"])("cannot have %s stand in", async (fallback) => {
      const { status, data } = await setModel({ fallbacks: [fallback] })
      expect([status, data.code]).toEqual([400, "WEBOX_AI_FALLBACK_UNFIT"])
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

  it("of fifty at once on credits for ten, exactly ten run", async () => {
    await client.grant(5)
    const answers = await Promise.all(Array.from({ length: 50 }, () => start()))
    const statuses = answers.map(({ status, data }) => (status === 202 ? "taken" : data.code))
    expect(statuses.filter((status) => status === "taken")).toHaveLength(10)
    expect(statuses.filter((status) => status === "WEBOX_CREDITS_NOT_ENOUGH")).toHaveLength(40)
    expect(await credits()).toEqual({ balance: 10, held: 10, available: 0 })
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
