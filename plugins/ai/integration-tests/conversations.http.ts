import { setTimeout as pause } from "node:timers/promises"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createCustomer, type HttpTestContext, type TestCustomer } from "@webox/kit/testing"
import { answerReconciler } from "@webox/ai/workflows/conversations/answer-reconciler"
import { ChatDouble } from "./chat-double"
import { readEvents, type ReceivedEvent } from "./event-stream"
import { GenerationClient } from "./generation-client"

interface Message {
  id: string
  role: string
  status: string
  content: string
  provider: string | null
  model: string | null
  quote: { credits: number } | null
  cost: { credits: number; is_estimated: boolean } | null
  error: { code: string; message: string } | null
}

const GPT = { provider: "openai", model: "gpt-5.5" }

/** Against a double of OpenAI's interface: a million tokens cost 5 dollars in, 30 dollars out; a credit is worth a cent. */
export default function (context: HttpTestContext): void {
  const { api } = context
  let client: GenerationClient
  let double: ChatDouble
  let conversation: string

  beforeEach(async () => {
    client = await GenerationClient.create(context, { credits: 100 })
    const rate = { currency_code: "eur", per_usd: 1, dated: "2026-11-22" }
    await api.post("/admin/ai/exchange-rates", rate, { headers: client.admin.headers })
    double = await ChatDouble.start(context)
    const { status, data } = await asCustomer("")
    expect([status, data.conversation]).toMatchObject([201, { title: null, provider: null }])
    conversation = data.conversation.id
  })

  afterEach(() => double.close())

  const asCustomer = (path: string, body: object = {}, { headers } = client.customer) =>
    api.post(`/store/ai/conversations${path}`, body, { headers })
  const read = async (): Promise<Message[]> =>
    (await api.get(`/store/ai/conversations/${conversation}`, { headers: client.customer.headers })).data.messages
  const knex = () => context.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)

  /** A request for an answer, whose events are read as they come. */
  const ask = (
    body: object,
    { path = "/messages", headers = {}, of = client.customer as Pick<TestCustomer, "headers"> } = {}
  ) =>
    fetch(new URL(`/store/ai/conversations/${conversation}${path}`, api.defaults.baseURL), {
      method: "POST",
      headers: { ...of.headers, ...headers, "content-type": "application/json" },
      body: JSON.stringify(body),
    })
  const listen = (messageId: string, query = "", headers: Record<string, string> = {}) =>
    fetch(
      new URL(`/store/ai/conversations/${conversation}/messages/${messageId}/events${query}`, api.defaults.baseURL),
      { headers: { ...client.customer.headers, ...headers } }
    )

  /** What is kept of the first answer, as soon as anything is. */
  const kept = async (): Promise<string> => {
    for (let tries = 0; tries < 100; tries++) {
      const content = (await read())[1]?.content
      if (content) return content
      await pause(50)
    }
    throw new Error("Nothing was kept.")
  }

  /** The next event of a stream; an `end` after the last one would be a fault. */
  const next = async (events: AsyncGenerator<ReceivedEvent>): Promise<ReceivedEvent> => {
    const { value, done } = await events.next()
    if (done) throw new Error("The stream has ended.")
    return value as ReceivedEvent
  }
  const messageOf = ({ data }: ReceivedEvent) => (data as { message: Message }).message
  const rest = async (events: AsyncGenerator<ReceivedEvent>): Promise<ReceivedEvent[]> => {
    const all = []
    for await (const event of events) all.push(event)
    return all
  }

  /** Asks, has the model answer, and reads to the end. */
  const exchange = async (content: string, answer: string, more: object = {}): Promise<Message> => {
    const number = double.asked.length + 1
    const events = readEvents(await ask({ content, ...GPT, ...more }))
    await double.say(answer, number)
    await double.end({}, number)
    const last = (await rest(events)).at(-1)
    if (last?.event !== "end") throw new Error("It did not end.")
    return messageOf(last)
  }

  describe("an answer", () => {
    it("comes as it is said, is held, and is paid by its tokens", async () => {
      const answer = await ask({ content: "What is a lighthouse?", ...GPT })
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"])
      const events = readEvents(answer)
      const start = await next(events)
      expect(start).toMatchObject({
        event: "start",
        data: {
          user_message: { role: "user", status: "complete", content: "What is a lighthouse?" },
          message: { role: "assistant", status: "streaming", content: "", ...GPT, cost: null },
        },
      })
      const held = messageOf(start).quote?.credits ?? 0
      expect(await client.credits()).toEqual({ balance: 100, held, available: 100 - held })

      await double.say("A tower ")
      expect(await next(events)).toMatchObject({ event: "text", id: "8", data: { text: "A tower " } })
      await double.say("with a light.")
      expect(await next(events)).toMatchObject({ event: "text", id: "21", data: { text: "with a light." } })
      await double.end({ input: 1_000, output: 2_000 })
      const end = await next(events)
      // 1,000 × 5 + 2,000 × 30 millionths of a dollar: 6.5 cents.
      const cost = { credits: 6.5, cost_micros: 65_000, currency: "eur", is_estimated: false }
      expect([end.event, messageOf(end)]).toMatchObject([
        "end",
        { status: "complete", content: "A tower with a light.", cost },
      ])
      expect(await rest(events)).toEqual([])
      expect(await client.credits()).toEqual({ balance: 93.5, held: 0, available: 93.5 })
      expect(await client.verified()).toMatchObject({ drift: 0, orphan_holds: 0 })
    })

    it("is given what was said before, and the merchant's words first", async () => {
      const setting = { system_prompt: "You sell posters.", answer_tokens: 500 }
      await api.post("/admin/ai/chat-settings", setting, { headers: client.admin.headers })
      await exchange("One?", "First.")
      await exchange("Two?", "Second.")
      expect(double.asked.at(-1)).toMatchObject({
        model: "gpt-5.5",
        max_completion_tokens: 500,
        messages: [
          { role: "system", content: "You sell posters." },
          { role: "user", content: "One?" },
          { role: "assistant", content: "First." },
          { role: "user", content: "Two?" },
        ],
      })
      expect((await read()).map(({ content }) => content)).toEqual(["One?", "First.", "Two?", "Second."])
    })

    it("by another model goes on with the same conversation; who names none gets the last one", async () => {
      const price = [
        { unit: "input_token", micros: 1_000_000 },
        { unit: "output_token", micros: 1_000_000 },
      ]
      const other = { provider: "openai", model: "gpt-6.1-sol" }
      await api.post(
        "/admin/ai/models",
        { ...other, is_on: true, fee_credits: 0, price },
        { headers: client.admin.headers }
      )
      await exchange("One?", "First.")
      expect(await exchange("Two?", "Second.", other)).toMatchObject(other)
      expect(await exchange("Three?", "Third.", { provider: undefined, model: undefined })).toMatchObject(other)
      expect(double.asked.map(({ model }) => model)).toEqual(["gpt-5.5", "gpt-6.1-sol", "gpt-6.1-sol"])
    })

    it("goes on when its reader goes, and is read on from where it was lost", async () => {
      const leaving = new AbortController()
      const answer = await fetch(new URL(`/store/ai/conversations/${conversation}/messages`, api.defaults.baseURL), {
        method: "POST",
        headers: { ...client.customer.headers, "content-type": "application/json" },
        body: JSON.stringify({ content: "Tell me.", ...GPT }),
        signal: leaving.signal,
      })
      const events = readEvents(answer)
      const { id } = messageOf(await next(events))
      await double.say("Once upon")
      await next(events)
      leaving.abort()
      await expect(next(events)).rejects.toThrow()

      await double.say(" a time")
      const again = readEvents(await listen(id, "?after=9"))
      expect(await next(again)).toMatchObject({ event: "start", data: { message: { id, status: "streaming" } } })
      expect(await next(again)).toMatchObject({ event: "text", id: "16", data: { text: " a time" } })
      await double.say(".")
      expect(await next(again)).toMatchObject({ event: "text", id: "17" })
      await double.end()
      expect(messageOf(await next(again))).toMatchObject({ status: "complete", content: "Once upon a time." })

      // As a browser asks that connects again.
      const late = await rest(readEvents(await listen(id, "", { "last-event-id": "5" })))
      expect(late.map(({ event, data }) => [event, (data as { text?: string }).text])).toEqual([
        ["start", undefined],
        ["text", "upon a time."],
        ["end", undefined],
      ])
      expect(double.asked).toHaveLength(1)
    })

    it("is kept as it grows, for whoever reads it from another process", async () => {
      const events = readEvents(await ask({ content: "Tell me.", ...GPT }))
      await next(events)
      await double.say("So far")
      expect(await kept()).toBe("So far")
      await double.end()
      await rest(events)
    })

    it("is one for one Idempotency-Key, while it comes and afterwards", async () => {
      const key = { headers: { "idempotency-key": "the-same" } }
      const body = { content: "Once?", ...GPT }
      const first = readEvents(await ask(body, key))
      const { id } = messageOf(await next(first))
      await double.say("Yes")
      const second = readEvents(await ask(body, key))
      expect(messageOf(await next(second)).id).toBe(id)
      expect(await next(second)).toMatchObject({ event: "text", data: { text: "Yes" } })
      const other = await ask({ ...body, content: "Twice?" }, key)
      expect([other.status, (await other.json()).code]).toEqual([422, "WEBOX_IDEMPOTENCY_KEY_REUSED"])
      await double.end()
      await Promise.all([rest(first), rest(second)])
      const third = await rest(readEvents(await ask(body, key)))
      expect(third.map(({ event }) => event)).toEqual(["start", "text", "end"])
      expect(double.asked).toHaveLength(1)
      expect(await read()).toHaveLength(2)
    })

    it("that is stopped stops at the provider too, and costs what had come, as an estimate", async () => {
      const events = readEvents(await ask({ content: "Tell me everything.", ...GPT }))
      const { id, quote } = messageOf(await next(events))
      await double.say("x".repeat(3_500))
      await next(events)
      const { status, data } = await asCustomer(`/${conversation}/messages/${id}/stop`)
      // 3,500 bytes are about 1,000 tokens, which cost 3 credits; the question a few more.
      expect([status, data.message]).toMatchObject([200, { status: "stopped", cost: { is_estimated: true } }])
      expect(data.message.cost.credits).toBeGreaterThan(3)
      expect(data.message.cost.credits).toBeLessThan(3.1)
      expect(data.message.cost.credits).toBeLessThan(quote?.credits ?? 0)
      expect(await double.isLeft()).toBe(true)
      expect(messageOf((await rest(events)).at(-1) as ReceivedEvent)).toMatchObject({ status: "stopped" })
      expect(await client.credits()).toMatchObject({ held: 0 })
      const again = await asCustomer(`/${conversation}/messages/${id}/stop`)
      expect(again.data.message.cost).toEqual(data.message.cost)
    })

    it("that breaks off, or is refused, costs nothing and says so", async () => {
      const failures: [() => Promise<void>, object][] = [
        [() => double.refuse(429), { status: "failed", error: { code: "WEBOX_AI_PROVIDER_UNAVAILABLE" } }],
        [() => double.refuse(400), { status: "failed", error: { code: "WEBOX_AI_PROVIDER_REFUSED_INPUT" } }],
        [() => double.breakOff(), { status: "failed", error: { code: "WEBOX_AI_OUTCOME_UNKNOWN" } }],
        [
          () => double.end({ finish_reason: "content_filter" }),
          { status: "refused", error: { code: "WEBOX_AI_PROVIDER_REFUSED_CONTENT" } },
        ],
      ]
      for (const [fail, expected] of failures) {
        const calls = double.asked.length
        const events = readEvents(await ask({ content: "Well?", ...GPT }))
        await double.call(calls + 1)
        await fail()
        expect(messageOf((await rest(events)).at(-1) as ReceivedEvent)).toMatchObject({ ...expected, cost: null })
        expect(double.asked).toHaveLength(calls + 1)
      }
      expect(await client.credits()).toEqual({ balance: 100, held: 0, available: 100 })
    })

    it("that breaks off half-way keeps what had come, and costs nothing", async () => {
      const events = readEvents(await ask({ content: "Well?", ...GPT }))
      await next(events)
      await double.say("Half")
      await next(events)
      await double.breakOff()
      expect(messageOf(await next(events))).toMatchObject({
        status: "failed",
        content: "Half",
        cost: null,
        error: { code: "WEBOX_AI_OUTCOME_UNKNOWN" },
      })
      expect(await client.credits()).toEqual({ balance: 100, held: 0, available: 100 })
    })

    it("to what the shop's moderation refuses is never asked for, and costs nothing", async () => {
      const events = readEvents(await ask({ content: "Something forbidden", ...GPT }))
      expect(messageOf((await rest(events)).at(-1) as ReceivedEvent)).toMatchObject({
        status: "refused",
        cost: null,
        error: { code: "WEBOX_AI_PROMPT_REFUSED" },
      })
      expect(double.asked).toEqual([])
      expect(await client.credits()).toEqual({ balance: 100, held: 0, available: 100 })
    })

    it("whose process died is ended, with what had come, and costs nothing", async () => {
      const events = readEvents(await ask({ content: "Well?", ...GPT }))
      const { id } = messageOf(await next(events))
      await double.say("So far")
      await kept()
      const reconcile = answerReconciler()
      expect(await reconcile(context.container())).toMatchObject({ found: 0 })
      await knex().raw("UPDATE webox_ai_message SET seen_at = now() - interval '2 minutes' WHERE id = ?", [id])
      expect(await reconcile(context.container())).toMatchObject({ found: 1, failed: 0 })
      expect((await read())[1]).toMatchObject({
        status: "interrupted",
        content: "So far",
        cost: null,
        error: { code: "WEBOX_AI_ANSWER_INTERRUPTED" },
      })
      expect(await client.credits()).toEqual({ balance: 100, held: 0, available: 100 })
      // The process lives after all: it finds the answer ended, and leaves the call.
      expect(await double.isLeft()).toBe(true)
      await rest(events)
      expect((await read())[1]).toMatchObject({ status: "interrupted", cost: null })
    })

    it("is not begun without the credits for it, above the agreed price, or while another comes", async () => {
      const poor = await createCustomer(context)
      const { data } = await asCustomer("", {}, poor)
      const answer = await fetch(
        new URL(`/store/ai/conversations/${data.conversation.id}/messages`, api.defaults.baseURL),
        {
          method: "POST",
          headers: { ...poor.headers, "content-type": "application/json" },
          body: JSON.stringify({ content: "Well?", ...GPT }),
        }
      )
      expect([answer.status, (await answer.json()).code]).toEqual([402, "WEBOX_CREDITS_NOT_ENOUGH"])
      const dear = await ask({ content: "Well?", ...GPT, max_credits: 0.1 })
      expect([dear.status, (await dear.json()).code]).toEqual([409, "WEBOX_AI_PRICE_ABOVE_LIMIT"])
      expect(await read()).toEqual([])

      const events = readEvents(await ask({ content: "Well?", ...GPT }))
      await next(events)
      const busy = await ask({ content: "And?", ...GPT })
      expect([busy.status, (await busy.json()).code]).toEqual([409, "WEBOX_AI_CONVERSATION_BUSY"])
      await double.end()
      await rest(events)
      expect(double.asked).toHaveLength(1)
    })
  })

  it("is within the budgets, as generations are", async () => {
    const budget = (limit: number | null) =>
      api.post("/admin/ai/budgets", { scope: "customer_day", limit }, { headers: client.admin.headers })
    expect((await budget(20)).status).toBe(200)
    // An answer may cost 12.3 credits and a little: two of them are too many, though the first one costs less in the end.
    const events = readEvents(await ask({ content: "One?", ...GPT }))
    await next(events)
    const other = (await asCustomer("")).data.conversation.id
    const second = () =>
      api.post(
        `/store/ai/conversations/${other}/messages`,
        { content: "Two?", ...GPT },
        { headers: client.customer.headers }
      )
    const refused = await second()
    expect([refused.status, refused.data.code]).toEqual([409, "WEBOX_AI_CUSTOMER_BUDGET_REACHED"])
    await double.end({ input: 10, output: 10 })
    await rest(events)
    const answered = second()
    await double.end({}, 2)
    expect((await answered).status).toBe(200)
  })

  describe("a question", () => {
    it("is answered once more, by whichever model, in place of the first answer", async () => {
      const first = await exchange("One?", "First.")
      await exchange("Two?", "Second.")
      const events = readEvents(await ask({}, { path: `/messages/${first.id}/regenerate` }))
      await double.say("Other.", 3)
      await double.end({}, 3)
      const start = await next(events)
      expect(start.data).toMatchObject({ user_message: { content: "One?" } })
      await rest(events)
      expect(double.asked[2]?.messages).toEqual([{ role: "user", content: "One?" }])
      expect((await read()).map(({ content }) => content)).toEqual(["One?", "Other."])
    })

    it("is edited: what followed it is left", async () => {
      await exchange("One?", "First.")
      await exchange("Two?", "Second.")
      const [, , two] = await read()
      const edited = await exchange("Three?", "Third.", { replaces: two?.id })
      expect(edited.content).toBe("Third.")
      expect(double.asked.at(-1)?.messages.map(({ content }) => content)).toEqual(["One?", "First.", "Three?"])
      expect((await read()).map(({ content }) => content)).toEqual(["One?", "First.", "Three?", "Third."])
    })

    it("that is none is told apart, before anything is asked", async () => {
      const { id } = await exchange("One?", "First.")
      const wrong: [object, string | undefined, number, string][] = [
        [{ content: " " }, undefined, 400, "WEBOX_INVALID_INPUT"],
        [{ content: "a\0b" }, undefined, 400, "WEBOX_INVALID_INPUT"],
        [{ content: "x".repeat(100_000) }, undefined, 400, "WEBOX_INVALID_INPUT"],
        [{ content: 5 }, undefined, 400, "WEBOX_INVALID_INPUT"],
        [{ content: "a", replaces: id }, undefined, 404, "WEBOX_AI_MESSAGE_NOT_FOUND"],
        [{ content: "a", provider: "openai", model: "gpt-2" }, undefined, 404, "WEBOX_AI_MODEL_NOT_FOUND"],
        [{ content: "a", provider: "openai", model: "gpt-image-2" }, undefined, 404, "WEBOX_AI_MODEL_NOT_FOUND"],
        [{ content: "a", max_credits: -1 }, undefined, 400, "WEBOX_INVALID_INPUT"],
        [{}, "/messages/msg_01/regenerate", 404, "WEBOX_AI_MESSAGE_NOT_FOUND"],
      ]
      for (const [body, path, status, code] of wrong) {
        const answer = await ask(body, path ? { path } : {})
        expect([body, answer.status, (await answer.json()).code]).toEqual([body, status, code])
      }
      expect((await listen(id, "?after=x")).status).toBe(400)
      expect(double.asked).toHaveLength(1)
    })
  })

  describe("a conversation", () => {
    it("takes its title from its first question, and another one when it is given", async () => {
      await exchange("What   is the tallest lighthouse that stands on an island of the Atlantic?", "Well.")
      const list = async () =>
        (await api.get("/store/ai/conversations", { headers: client.customer.headers })).data.conversations
      expect(await list()).toMatchObject([
        { id: conversation, title: "What is the tallest lighthouse that stands on an island of…", ...GPT },
      ])
      const { data } = await asCustomer(`/${conversation}`, { title: "Lighthouses" })
      expect(data.conversation).toMatchObject({ title: "Lighthouses" })
      await exchange("More?", "No.")
      expect(await list()).toMatchObject([{ title: "Lighthouses" }])
      expect((await asCustomer(`/${conversation}`, { title: " " })).status).toBe(400)
    })

    it("is listed page by page, newest first", async () => {
      for (let more = 0; more < 4; more++) await asCustomer("", { title: `Number ${more}` })
      const titles: string[] = []
      let cursor: string | undefined
      do {
        const { data } = await api.get("/store/ai/conversations", {
          headers: client.customer.headers,
          params: { limit: 2, cursor },
        })
        titles.push(...data.conversations.map(({ title }: { title: string }) => title))
        cursor = data.next_cursor ?? undefined
      } while (cursor)
      expect(titles).toHaveLength(5)
      expect(new Set(titles).size).toBe(5)
    })

    it("that is deleted is gone, and its answer stops", async () => {
      const events = readEvents(await ask({ content: "Well?", ...GPT }))
      await next(events)
      await double.say("Half")
      await next(events)
      const { status } = await api.delete(`/store/ai/conversations/${conversation}`, {
        headers: client.customer.headers,
      })
      expect(status).toBe(200)
      expect(await double.isLeft()).toBe(true)
      await rest(events)
      const gone = await api.get(`/store/ai/conversations/${conversation}`, { headers: client.customer.headers })
      expect([gone.status, gone.data.code]).toEqual([404, "WEBOX_AI_CONVERSATION_NOT_FOUND"])
      expect(await client.credits()).toMatchObject({ held: 0 })
    })

    it("is nobody else's", async () => {
      const { id } = await exchange("One?", "First.")
      const other = await createCustomer(context)
      const path = `/store/ai/conversations/${conversation}`
      const { headers } = other
      const answers = await Promise.all([
        api.get(path, { headers }),
        api.post(path, { title: "Mine" }, { headers }),
        api.delete(path, { headers }),
        api.post(`${path}/messages`, { content: "Well?" }, { headers }),
        api.post(`${path}/messages/${id}/regenerate`, {}, { headers }),
        api.post(`${path}/messages/${id}/stop`, {}, { headers }),
        api.get(`${path}/messages/${id}/events`, { headers }),
        api.get(path.replace("/store", "/admin"), { headers: client.admin.headers }),
      ])
      expect(answers.map(({ status, data }) => [status, data.code])).toEqual(
        answers.map(() => [404, "WEBOX_AI_CONVERSATION_NOT_FOUND"])
      )
      expect((await api.get("/store/ai/conversations", { headers })).data.conversations).toEqual([])
      expect((await api.get(path, { headers: context.shop().headers })).status).toBe(401)
    })

    it("of a merchant costs no credits", async () => {
      const { headers } = client.admin
      const { data } = await api.post("/admin/ai/conversations", {}, { headers })
      const answer = await fetch(
        new URL(`/admin/ai/conversations/${data.conversation.id}/messages`, api.defaults.baseURL),
        {
          method: "POST",
          headers: { ...headers, "content-type": "application/json" },
          body: JSON.stringify({ content: "Write a title.", ...GPT }),
        }
      )
      const events = readEvents(answer)
      await double.say("A title")
      await double.end()
      const end = (await rest(events)).at(-1) as ReceivedEvent
      expect(messageOf(end)).toMatchObject({ status: "complete", content: "A title", cost: { cost_micros: 2_000 } })
      expect(await client.verified()).toMatchObject({ drift: 0, orphan_holds: 0, holds: 0 })
    })
  })
}
