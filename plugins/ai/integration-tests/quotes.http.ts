import {
  createAdminUser,
  createCustomer,
  type HttpTestContext,
  type TestAdminUser,
  type TestCustomer,
} from "@webox/kit/testing"

/** The app under test has a key for OpenAI and for nothing else. */
export default function (context: HttpTestContext): void {
  const { api, shop } = context
  const image = { kind: "image", provider: "openai", model: "gpt-image-2", input: { prompt: "A lighthouse at night" } }
  let customer: TestCustomer
  let admin: TestAdminUser

  beforeEach(async () => {
    customer = await createCustomer(context)
    admin = await createAdminUser(context)
  })

  const quote = (body: unknown) => api.post("/store/ai/quotes", body, { headers: customer.headers })
  const setModel = (change: object) =>
    api.post(
      "/admin/ai/models",
      { provider: "openai", model: "gpt-image-2", is_on: true, fee_credits: 0, price: null, ...change },
      { headers: admin.headers }
    )
  const setRate = (per_usd: unknown, currency_code = "eur") =>
    api.post("/admin/ai/exchange-rates", { currency_code, per_usd, dated: "2026-11-20" }, { headers: admin.headers })
  const refusal = async (answer: Promise<{ status: number; data: { code?: string; message?: string } }>) => {
    const { status, data } = await answer
    return [status, data.code]
  }

  describe("the models that are offered", () => {
    const models = async (query = "") =>
      (await api.get(`/store/ai/models${query}`, { headers: customer.headers })).data.models as {
        provider: string
        id: string
        kind: string
      }[]

    it("are those with a key and a price", async () => {
      const offered = await models()
      expect(offered.map(({ provider, id }) => `${provider}/${id}`)).toEqual([
        "local/local-text",
        "local/local-image",
        "local/local-cover",
        "local/local-speech",
        "local/local-music",
        "local/local-sound",
        "local/local-video",
        "openai/gpt-5.5",
        "openai/gpt-image-2",
        "openai/gpt-4o-mini-tts",
      ])
      expect(await models("?kind=image")).toMatchObject([
        { provider: "local", provider_name: "Local sample", id: "local-image" },
        { provider: "local", provider_name: "Local sample", id: "local-cover" },
        {
          provider_name: "OpenAI",
          id: "gpt-image-2",
          kind: "image",
          limits: { sizes: expect.arrayContaining(["1024x1024"]), max_count: 4 },
        },
      ])
    })

    it("tell no price of the provider to shoppers", async () => {
      expect(JSON.stringify(await models())).not.toMatch(/micros|LiteLLM/)
    })

    it("become more when the merchant sets a price, and fewer when they switch one off", async () => {
      await setModel({ model: "gpt-image-2.5-flare", price: [{ unit: "image", micros: 50_000 }] })
      await setModel({ model: "gpt-image-2", is_on: false })
      expect((await models("?kind=image")).map(({ id }) => id)).toEqual([
        "local-image",
        "local-cover",
        "gpt-image-2.5-flare",
      ])
      await setModel({ model: "gpt-image-2", is_on: true })
      expect(await models("?kind=image")).toHaveLength(4)
    })

    it("are shown to the merchant all, each with the reason why it is not offered", async () => {
      const { data } = await api.get("/admin/ai/models", { headers: admin.headers })
      const reasonOf = (id: string) => data.models.find((model: { id: string }) => model.id === id)?.refusal
      expect([reasonOf("gpt-image-2"), reasonOf("gpt-6.1-sol"), reasonOf("claude-opus-5")]).toEqual([
        null,
        "price_unknown",
        "not_configured",
      ])
    })

    it("come from providers of which the merchant sees what is configured, and no key", async () => {
      const { data } = await api.get("/admin/ai/providers", { headers: admin.headers })
      expect(data.providers).toContainEqual({
        id: "openai",
        name: "OpenAI",
        is_configured: true,
        key_variable: "OPENAI_API_KEY",
        capabilities: ["chat", "image", "speech"],
        health: { breaker: "closed", calls_last_hour: 0, failures_last_hour: 0, last_error: null },
        spend: { spent_micros: 0, reserved_micros: 0, currency: "eur" },
      })
      expect(data.providers).toContainEqual(
        expect.objectContaining({ id: "anthropic", is_configured: false, capabilities: ["chat"] })
      )
      expect(JSON.stringify(data)).not.toContain(process.env["OPENAI_API_KEY"])
    })

    it("are for customers who are signed in", async () => {
      const { headers } = shop()
      expect((await api.get("/store/ai/models", { headers })).status).toBe(401)
      expect((await api.post("/store/ai/quotes", image, { headers })).status).toBe(401)
      expect((await api.get("/admin/ai/models", { headers: customer.headers })).status).toBe(401)
    })
  })

  describe("a quote", () => {
    beforeEach(() => setRate(0.9))

    it("is the cost at the merchant's rate and terms, in credits", async () => {
      const { status, data } = await quote({ ...image, input: { ...image.input, quality: "high", count: 2 } })
      expect(status).toBe(200)
      // 21 bytes and 16 for the turn at 5 dollars, 2 × 4,160 tokens at 30 dollars a million.
      const dollars = (37 * 5 + 8_320 * 30) / 1_000_000
      expect(data.quote).toEqual({
        kind: "image",
        provider: "openai",
        model: "gpt-image-2",
        cost_micros: Math.ceil(dollars * 900_000),
        currency: "eur",
        credits: Math.ceil(dollars * 900_000) / 10_000,
      })
    })

    it("has the fee on top", async () => {
      const before = (await quote(image)).data.quote
      await setModel({ fee_credits: 1.5 })
      const after = (await quote(image)).data.quote
      expect(after.credits).toBeCloseTo(before.credits + 1.5, 6)
      expect(after.cost_micros).toBe(before.cost_micros)
    })

    it("follows the merchant's own price", async () => {
      await setModel({ price: [{ unit: "image", micros: 100_000 }] })
      expect((await quote(image)).data.quote).toMatchObject({ cost_micros: 90_000, credits: 9 })
    })

    it("is made for the model that the shop chooses, when none is named", async () => {
      const { data } = await quote({ kind: "image", input: { prompt: "A cat" } })
      expect(data.quote).toMatchObject({ provider: "openai", model: "gpt-image-2" })
    })

    it("holds no credits", async () => {
      await quote(image)
      const { data } = await api.get("/store/credits", { headers: customer.headers })
      expect(data.credits).toMatchObject({ balance: 0, held: 0 })
    })

    it("is refused where the price does not say what the size costs", async () => {
      await setModel({ price: [{ unit: "image", micros: 100_000, when: { size: "1024x1536" } }] })
      expect(await refusal(quote(image))).toEqual([409, "WEBOX_AI_PRICE_INCOMPLETE"])
    })

    it.each<[string, object, number, string]>([
      ["an unknown model", { model: "dall-e-3" }, 404, "WEBOX_AI_MODEL_NOT_FOUND"],
      ["a model of another kind", { model: "gpt-5.5" }, 404, "WEBOX_AI_MODEL_NOT_FOUND"],
      ["a model that has no price", { model: "gpt-image-2.5-flare" }, 409, "WEBOX_AI_MODEL_NOT_OFFERED"],
      ["a provider without a key", { provider: "google", model: undefined }, 409, "WEBOX_AI_MODEL_NOT_OFFERED"],
      ["no prompt", { input: { prompt: " " } }, 400, "WEBOX_AI_INPUT_INVALID"],
      ["a prompt with a NUL character", { input: { prompt: "a\0b" } }, 400, "WEBOX_INVALID_INPUT"],
      ["a size that the model lacks", { input: { prompt: "a", size: "64x64" } }, 400, "WEBOX_AI_INPUT_INVALID"],
      ["a wrong size", { input: { prompt: "a", size: "large" } }, 400, "WEBOX_INVALID_INPUT"],
      ["too many pictures", { input: { prompt: "a", count: 1_000 } }, 400, "WEBOX_AI_INPUT_INVALID"],
      ["a field that is none", { input: { prompt: "a", colour: "red" } }, 400, "WEBOX_INVALID_INPUT"],
      ["a prompt that is a number", { input: { prompt: 7 } }, 400, "WEBOX_INVALID_INPUT"],
      ["a prompt of 100 kB", { input: { prompt: "a".repeat(100_000) } }, 400, "WEBOX_INVALID_INPUT"],
      ["a kind that is none", { kind: "novel" }, 400, "WEBOX_INVALID_INPUT"],
      ["an input that is none", { input: "a cat" }, 400, "WEBOX_INVALID_INPUT"],
    ])("is refused for %s", async (_, change, status, code) => {
      const answer = await quote({ ...image, ...change })
      expect([answer.status, answer.data.code]).toEqual([status, code])
      expect(answer.data.message).toMatch(/\.$/)
    })

    it("is refused for a kind that nobody serves", async () => {
      await setModel({ provider: "local", model: "local-music", is_on: false })
      const answer = await quote({ kind: "music", input: image.input })
      expect([answer.status, answer.data.code]).toEqual([409, "WEBOX_AI_NOTHING_OFFERED"])
    })
  })

  it("is not made without an exchange rate: an unknown price is never 0", async () => {
    expect(await refusal(quote(image))).toEqual([409, "WEBOX_AI_EXCHANGE_RATE_MISSING"])
  })

  it("of a local sample needs no rate: it costs nothing but the merchant's fee", async () => {
    const sample = { ...image, provider: "local", model: "local-image" }
    expect((await quote(sample)).data.quote).toMatchObject({ credits: 0, cost_micros: 0 })
    await setModel({ provider: "local", model: "local-image", fee_credits: 1 })
    expect((await quote(sample)).data.quote).toMatchObject({ credits: 1, cost_micros: 0 })
  })

  describe("the fee for samples", () => {
    const setFee = (credits: unknown) => api.post("/admin/ai/sample-fee", { credits }, { headers: admin.headers })
    const feesOf = async (provider: string) => {
      const { data } = await api.get("/admin/ai/models", { headers: admin.headers })
      const models: { provider: string; fee_credits: number }[] = data.models
      return new Set(models.filter((model) => model.provider === provider).map(({ fee_credits }) => fee_credits))
    }

    it("counts for whatever is made for nothing, and for nothing else", async () => {
      expect((await api.get("/admin/ai/sample-fee", { headers: admin.headers })).data).toEqual({
        sample_fee: { credits: 0 },
      })
      expect(await setFee(0.5)).toMatchObject({ status: 200, data: { sample_fee: { credits: 0.5 } } })
      expect(await feesOf("local")).toEqual(new Set([0.5]))
      expect(await feesOf("openai")).toEqual(new Set([0]))
      const sample = { ...image, provider: "local", model: "local-image" }
      expect((await quote(sample)).data.quote).toMatchObject({ credits: 0.5, cost_micros: 0 })
    })

    it("gives way to what the merchant says of a model", async () => {
      await setFee(2)
      await setModel({ provider: "local", model: "local-image", fee_credits: 0 })
      expect(await feesOf("local")).toEqual(new Set([0, 2]))
    })

    it.each([[-1], ["1"], [undefined], [2_000_000]])("is not %p", async (credits) => {
      expect(await refusal(setFee(credits))).toEqual([400, "WEBOX_INVALID_INPUT"])
    })

    it("is the merchant's to set", async () => {
      const answer = await api.post("/admin/ai/sample-fee", { credits: 1 }, { headers: customer.headers })
      expect(answer.status).toBe(401)
    })
  })

  describe("the merchant's settings", () => {
    it("keep the newest exchange rate of each currency", async () => {
      for (const rate of [0.8, 0.95]) await setRate(rate)
      await setRate(1.4, "cad")
      const { data } = await api.get("/admin/ai/exchange-rates", { headers: admin.headers })
      expect(data.exchange_rates).toMatchObject([
        { currency_code: "cad", per_usd: 1.4, dated: "2026-11-20" },
        { currency_code: "eur", per_usd: 0.95, dated: "2026-11-20" },
      ])
    })

    it.each<[string, object]>([
      ["no price at all", { price: [] }],
      ["a negative price", { price: [{ unit: "image", micros: -1 }] }],
      ["half a millionth", { price: [{ unit: "image", micros: 0.5 }] }],
      ["a unit that is none", { price: [{ unit: "smile", micros: 1 }] }],
      ["a negative fee", { fee_credits: -1 }],
      ["a text for a switch", { is_on: "yes" }],
    ])("refuse %s", async (_, change) => {
      expect(await refusal(setModel(change))).toEqual([400, "WEBOX_INVALID_INPUT"])
    })

    it("refuse a model that is not known, and rates that are none", async () => {
      expect(await refusal(setModel({ model: "dall-e-3" }))).toEqual([404, "WEBOX_AI_MODEL_NOT_FOUND"])
      for (const rate of [0, -1, "1", 1e9]) expect(await refusal(setRate(rate))).toEqual([400, "WEBOX_INVALID_INPUT"])
      expect(await refusal(setRate(1, "usd"))).toEqual([400, "WEBOX_INVALID_INPUT"])
    })
  })
}
