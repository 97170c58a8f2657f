import { createCustomer, type HttpTestContext } from "@webox/kit/testing"
import { ConversationClient, GPT, messageOf, next, rest } from "./conversation-client"
import { readEvents } from "./event-stream"

/** An answer, as it comes. See `ConversationClient` for what it costs. */
export default function (context: HttpTestContext): void {
  const { api } = context
  const talk = new ConversationClient(context)

  describe("an answer", () => {
    it("comes as it is said, is held, and is paid by its tokens", async () => {
      const answer = await talk.ask({ content: "What is a lighthouse?", ...GPT })
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
      expect(await talk.people.credits()).toEqual({ balance: 100, held, available: 100 - held })

      await talk.double.say("A tower ")
      expect(await next(events)).toMatchObject({ event: "text", id: "8", data: { text: "A tower " } })
      await talk.double.say("with a light.")
      expect(await next(events)).toMatchObject({ event: "text", id: "21", data: { text: "with a light." } })
      await talk.double.end({ input: 1_000, output: 2_000 })
      const end = await next(events)
      // 1,000 × 5 + 2,000 × 30 millionths of a dollar: 6.5 cents.
      const cost = { credits: 6.5, cost_micros: 65_000, currency: "eur", is_estimated: false }
      expect([end.event, messageOf(end)]).toMatchObject([
        "end",
        { status: "complete", content: "A tower with a light.", cost },
      ])
      expect(await rest(events)).toEqual([])
      expect(await talk.people.credits()).toEqual({ balance: 93.5, held: 0, available: 93.5 })
      expect(await talk.people.verified()).toMatchObject({ drift: 0, orphan_holds: 0 })
    })

    it("is given what was said before, and the merchant's words first", async () => {
      const setting = { system_prompt: "You sell posters.", answer_tokens: 500 }
      await api.post("/admin/ai/chat-settings", setting, { headers: talk.people.admin.headers })
      await talk.exchange("One?", "First.")
      await talk.exchange("Two?", "Second.")
      expect(talk.double.asked.at(-1)).toMatchObject({
        model: "gpt-5.5",
        max_completion_tokens: 500,
        messages: [
          { role: "system", content: "You sell posters." },
          { role: "user", content: "One?" },
          { role: "assistant", content: "First." },
          { role: "user", content: "Two?" },
        ],
      })
      expect((await talk.read()).map(({ content }) => content)).toEqual(["One?", "First.", "Two?", "Second."])
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
        { headers: talk.people.admin.headers }
      )
      await talk.exchange("One?", "First.")
      expect(await talk.exchange("Two?", "Second.", other)).toMatchObject(other)
      expect(await talk.exchange("Three?", "Third.", { provider: undefined, model: undefined })).toMatchObject(other)
      expect(talk.double.asked.map(({ model }) => model)).toEqual(["gpt-5.5", "gpt-6.1-sol", "gpt-6.1-sol"])
    })

    it("goes on when its reader goes, and is read on from where it was lost", async () => {
      const leaving = new AbortController()
      const answer = await fetch(new URL(`/store/ai/conversations/${talk.id}/messages`, api.defaults.baseURL), {
        method: "POST",
        headers: { ...talk.people.customer.headers, "content-type": "application/json" },
        body: JSON.stringify({ content: "Tell me.", ...GPT }),
        signal: leaving.signal,
      })
      const events = readEvents(answer)
      const { id } = messageOf(await next(events))
      await talk.double.say("Once upon")
      await next(events)
      leaving.abort()
      await expect(next(events)).rejects.toThrow()

      await talk.double.say(" a time")
      const again = readEvents(await talk.listen(id, "?after=9"))
      expect(await next(again)).toMatchObject({ event: "start", data: { message: { id, status: "streaming" } } })
      expect(await next(again)).toMatchObject({ event: "text", id: "16", data: { text: " a time" } })
      await talk.double.say(".")
      expect(await next(again)).toMatchObject({ event: "text", id: "17" })
      await talk.double.end()
      expect(messageOf(await next(again))).toMatchObject({ status: "complete", content: "Once upon a time." })

      // As a browser asks that connects again.
      const late = await rest(readEvents(await talk.listen(id, "", { "last-event-id": "5" })))
      expect(late.map(({ event, data }) => [event, (data as { text?: string }).text])).toEqual([
        ["start", undefined],
        ["text", "upon a time."],
        ["end", undefined],
      ])
      expect(talk.double.asked).toHaveLength(1)
    })

    it("is kept as it grows, for whoever reads it from another process", async () => {
      const events = readEvents(await talk.ask({ content: "Tell me.", ...GPT }))
      await next(events)
      await talk.double.say("So far")
      expect(await talk.kept()).toBe("So far")
      await talk.double.end()
      await rest(events)
    })

    it("is one for one Idempotency-Key, while it comes and afterwards", async () => {
      const key = { headers: { "idempotency-key": "the-same" } }
      const body = { content: "Once?", ...GPT }
      const first = readEvents(await talk.ask(body, key))
      const { id } = messageOf(await next(first))
      await talk.double.say("Yes")
      const second = readEvents(await talk.ask(body, key))
      expect(messageOf(await next(second)).id).toBe(id)
      expect(await next(second)).toMatchObject({ event: "text", data: { text: "Yes" } })
      const other = await talk.ask({ ...body, content: "Twice?" }, key)
      expect([other.status, (await other.json()).code]).toEqual([422, "WEBOX_IDEMPOTENCY_KEY_REUSED"])
      await talk.double.end()
      await Promise.all([rest(first), rest(second)])
      const third = await rest(readEvents(await talk.ask(body, key)))
      expect(third.map(({ event }) => event)).toEqual(["start", "text", "end"])
      expect(talk.double.asked).toHaveLength(1)
      expect(await talk.read()).toHaveLength(2)
    })

    it("is not begun without the credits for it, above the agreed price, or while another comes", async () => {
      const poor = await createCustomer(context)
      const { data } = await talk.post("", {}, poor)
      const answer = await fetch(
        new URL(`/store/ai/conversations/${data.conversation.id}/messages`, api.defaults.baseURL),
        {
          method: "POST",
          headers: { ...poor.headers, "content-type": "application/json" },
          body: JSON.stringify({ content: "Well?", ...GPT }),
        }
      )
      expect([answer.status, (await answer.json()).code]).toEqual([402, "WEBOX_CREDITS_NOT_ENOUGH"])
      const dear = await talk.ask({ content: "Well?", ...GPT, max_credits: 0.1 })
      expect([dear.status, (await dear.json()).code]).toEqual([409, "WEBOX_AI_PRICE_ABOVE_LIMIT"])
      expect(await talk.read()).toEqual([])

      const events = readEvents(await talk.ask({ content: "Well?", ...GPT }))
      await next(events)
      const busy = await talk.ask({ content: "And?", ...GPT })
      expect([busy.status, (await busy.json()).code]).toEqual([409, "WEBOX_AI_CONVERSATION_BUSY"])
      await talk.double.end()
      await rest(events)
      expect(talk.double.asked).toHaveLength(1)
    })
  })

  it("is within the budgets, as generations are", async () => {
    const budget = (limit: number | null) =>
      api.post("/admin/ai/budgets", { scope: "customer_day", limit }, { headers: talk.people.admin.headers })
    expect((await budget(20)).status).toBe(200)
    // An answer may cost 12.3 credits and a little: two of them are too many, though the first one costs less in the end.
    const events = readEvents(await talk.ask({ content: "One?", ...GPT }))
    await next(events)
    const other = (await talk.post("")).data.conversation.id
    const second = () =>
      api.post(
        `/store/ai/conversations/${other}/messages`,
        { content: "Two?", ...GPT },
        { headers: talk.people.customer.headers }
      )
    const refused = await second()
    expect([refused.status, refused.data.code]).toEqual([409, "WEBOX_AI_CUSTOMER_BUDGET_REACHED"])
    await talk.double.end({ input: 10, output: 10 })
    await rest(events)
    const answered = second()
    await talk.double.end({}, 2)
    expect((await answered).status).toBe(200)
  })
}
