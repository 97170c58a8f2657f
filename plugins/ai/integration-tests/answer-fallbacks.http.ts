import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { HttpTestContext } from "@webox/kit/testing"
import { ConversationClient, GPT, messageOf, rest, type Message } from "./conversation-client"
import { readEvents } from "./event-stream"

const TERRA = { provider: "openai", model: "gpt-6.1-terra" }
const LOCAL = { provider: "local", model: "local-text" }

/** Which model answers when the one that was asked surely did not take the question. See `ConversationClient` for what GPT costs. */
export default function (context: HttpTestContext): void {
  const knex = () => context.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const talk = new ConversationClient(context)

  const setModel = async (model: typeof GPT, change: object) => {
    const body = { ...model, is_on: true, fee_credits: 0, price: null, ...change }
    const { status } = await context.api.post("/admin/ai/models", body, { headers: talk.people.admin.headers })
    expect(status).toBe(200)
  }
  /** Dollars for a million tokens, in and out. */
  const sellTerra = (input: number, output: number) =>
    setModel(TERRA, {
      price: [
        { unit: "input_token", micros: input * 1_000_000 },
        { unit: "output_token", micros: output * 1_000_000 },
      ],
    })
  const standIn = (...models: (typeof GPT)[]) =>
    setModel(GPT, { fallbacks: models.map(({ provider, model }) => `${provider}/${model}`) })

  /** Asks GPT, has calls end as the test says, in their order, and reads to the end. */
  const ask = async (...calls: ((number: number) => Promise<void>)[]): Promise<Message> => {
    const events = readEvents(await talk.ask({ content: "Well?", ...GPT }))
    for (const [position, call] of calls.entries()) await call(position + 1)
    const last = (await rest(events)).at(-1)
    if (last?.event !== "end") throw new Error("It did not end.")
    return messageOf(last)
  }
  const refuse = (status: number) => (number: number) => talk.double.refuse(status, number)
  const answer = (text: string) => async (number: number) => {
    await talk.double.say(text, number)
    await talk.double.end({}, number)
  }
  const asked = () => talk.double.asked.map(({ model }) => model)
  const reserved = async () =>
    (await knex().raw("SELECT 1 FROM webox_ai_budget_use WHERE reserved_micros > 0")).rows.length

  it.each([429, 401, 503])("is the one that stands in after a %i, charged by its own price", async (status) => {
    await sellTerra(1, 2)
    await standIn(TERRA)
    const message = await ask(refuse(status), answer("Well."))
    expect(message).toMatchObject({ ...TERRA, status: "complete", content: "Well.", error: null })
    // 100 tokens at a dollar a million and 50 at two: 200 millionths, and a credit is a cent.
    expect(message.cost).toMatchObject({ credits: 0.02, is_estimated: false })
    expect(asked()).toEqual([GPT.model, TERRA.model])
    expect(await talk.people.credits()).toEqual({ balance: 99.98, held: 0, available: 99.98 })
    expect(await reserved()).toBe(0)
    expect(await talk.people.verified()).toMatchObject({ drift: 0, orphan_holds: 0 })
  })

  it("is the next of the chain where the first that stands in does not take it either, each asked once", async () => {
    await sellTerra(1, 2)
    await standIn(TERRA, LOCAL)
    const message = await ask(refuse(429), refuse(429))
    expect(message).toMatchObject({ ...LOCAL, status: "complete", cost: { credits: 0 } })
    expect(message.content).not.toBe("")
    expect(asked()).toEqual([GPT.model, TERRA.model])
    expect(await talk.people.credits()).toEqual({ balance: 100, held: 0, available: 100 })
  })

  it("counts for the health of the provider that did not take it", async () => {
    await standIn(LOCAL)
    await ask(refuse(429))
    const { data } = await context.api.get("/admin/ai/providers", { headers: talk.people.admin.headers })
    expect(data.providers.find(({ id }: { id: string }) => id === "openai")).toMatchObject({
      health: { calls_last_hour: 1, failures_last_hour: 1, last_error: { kind: "rate_limited" } },
      spend: { spent_micros: 0, reserved_micros: 0 },
    })
  })

  it("leaves the choice for the next question as it was", async () => {
    await standIn(LOCAL)
    await ask(refuse(429))
    const { headers } = talk.people.customer
    const { data } = await context.api.get(`/store/ai/conversations/${talk.id}`, { headers })
    expect(data.conversation).toMatchObject(GPT)
  })

  it("is none that costs more than was quoted", async () => {
    await sellTerra(6, 31)
    await standIn(TERRA)
    const message = await ask(refuse(429))
    expect(message).toMatchObject({ ...GPT, status: "failed", error: { code: "WEBOX_AI_PROVIDER_UNAVAILABLE" } })
    expect(asked()).toEqual([GPT.model])
    expect(await talk.people.credits()).toEqual({ balance: 100, held: 0, available: 100 })
  })

  it("is none whose fee makes it dearer than was quoted", async () => {
    await setModel(LOCAL, { fee_credits: 99 })
    await standIn(LOCAL)
    expect(await ask(refuse(429))).toMatchObject({ ...GPT, status: "failed", cost: null })
  })

  it("is none when nobody knows whether the first took it", async () => {
    await standIn(LOCAL)
    const message = await ask((number) => talk.double.breakOff(number))
    expect(message).toMatchObject({
      ...GPT,
      status: "failed",
      error: { code: "WEBOX_AI_OUTCOME_UNKNOWN" },
      content: "",
    })
    expect(asked()).toEqual([GPT.model])
  })

  it("is none once a word has come", async () => {
    await standIn(LOCAL)
    const message = await ask(async (number) => {
      await talk.double.say("Half", number)
      await talk.double.breakOff(number)
    })
    expect(message).toMatchObject({ ...GPT, status: "failed", error: { code: "WEBOX_AI_OUTCOME_UNKNOWN" } })
  })

  it("is none when what was asked is at fault", async () => {
    await standIn(LOCAL)
    const message = await ask(refuse(400))
    expect(message).toMatchObject({ ...GPT, status: "failed", error: { code: "WEBOX_AI_PROVIDER_REFUSED_INPUT" } })
  })

  describe("of a provider with a budget", () => {
    const MISTRAL = { provider: "mistral", model: "mistral-small-latest" }
    let stopServing: () => void

    beforeEach(() => {
      stopServing = talk.double.serve("mistral")
    })

    afterEach(() => stopServing())

    it("is none when the budget has no room; where it has, the promise moves there and is kept", async () => {
      const { headers } = talk.people.admin
      const setBudget = (limit: number) =>
        context.api.post("/admin/ai/budgets", { scope: "provider_month", provider: "mistral", limit }, { headers })
      const spentAt = async (provider: string): Promise<number> => {
        const { data } = await context.api.get("/admin/ai/providers", { headers })
        return data.providers.find(({ id }: { id: string }) => id === provider).spend.spent_micros
      }
      await standIn(MISTRAL)
      await setBudget(0)
      const failed = await ask(refuse(429))
      expect(failed).toMatchObject({ ...GPT, status: "failed", error: { code: "WEBOX_AI_PROVIDER_UNAVAILABLE" } })
      expect(await reserved()).toBe(0)

      await setBudget(100)
      const events = readEvents(await talk.ask({ content: "And now?", ...GPT }))
      await refuse(429)(2)
      await answer("Now, yes.")(3)
      expect(messageOf((await rest(events)).at(-1) ?? { event: "", data: {} })).toMatchObject({
        ...MISTRAL,
        status: "complete",
        content: "Now, yes.",
      })
      expect(asked()).toEqual([GPT.model, GPT.model, MISTRAL.model])
      expect([await spentAt("openai"), await spentAt("mistral"), await reserved()]).toEqual([0, 15, 0])
    })
  })
}
