import { createCustomer, type HttpTestContext } from "@webox/kit/testing"
import { ConversationClient, GPT, messageOf, next, rest } from "./conversation-client"
import { readEvents, type ReceivedEvent } from "./event-stream"

/** Conversations and their questions. See `ConversationClient` for what it costs. */
export default function (context: HttpTestContext): void {
  const { api } = context
  const talk = new ConversationClient(context)

  describe("a question", () => {
    it("is answered once more, by whichever model, in place of the first answer", async () => {
      const first = await talk.exchange("One?", "First.")
      await talk.exchange("Two?", "Second.")
      const events = readEvents(await talk.ask({}, { path: `/messages/${first.id}/regenerate` }))
      await talk.double.say("Other.", 3)
      await talk.double.end({}, 3)
      const start = await next(events)
      expect(start.data).toMatchObject({ user_message: { content: "One?" } })
      await rest(events)
      expect(talk.double.asked[2]?.messages).toEqual([{ role: "user", content: "One?" }])
      expect((await talk.read()).map(({ content }) => content)).toEqual(["One?", "Other."])
    })

    it("is edited: what followed it is left", async () => {
      await talk.exchange("One?", "First.")
      await talk.exchange("Two?", "Second.")
      const [, , two] = await talk.read()
      const edited = await talk.exchange("Three?", "Third.", { replaces: two?.id })
      expect(edited.content).toBe("Third.")
      expect(talk.double.asked.at(-1)?.messages.map(({ content }) => content)).toEqual(["One?", "First.", "Three?"])
      expect((await talk.read()).map(({ content }) => content)).toEqual(["One?", "First.", "Three?", "Third."])
    })

    it("that is none is told apart, before anything is asked", async () => {
      const { id } = await talk.exchange("One?", "First.")
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
        const answer = await talk.ask(body, path ? { path } : {})
        expect([body, answer.status, (await answer.json()).code]).toEqual([body, status, code])
      }
      expect((await talk.listen(id, "?after=x")).status).toBe(400)
      expect(talk.double.asked).toHaveLength(1)
    })
  })

  describe("a conversation", () => {
    it("takes its title from its first question, and another one when it is given", async () => {
      await talk.exchange("What   is the tallest lighthouse that stands on an island of the Atlantic?", "Well.")
      const list = async () =>
        (await api.get("/store/ai/conversations", { headers: talk.people.customer.headers })).data.conversations
      expect(await list()).toMatchObject([
        { id: talk.id, title: "What is the tallest lighthouse that stands on an island of…", ...GPT },
      ])
      const { data } = await talk.post(`/${talk.id}`, { title: "Lighthouses" })
      expect(data.conversation).toMatchObject({ title: "Lighthouses" })
      await talk.exchange("More?", "No.")
      expect(await list()).toMatchObject([{ title: "Lighthouses" }])
      expect((await talk.post(`/${talk.id}`, { title: " " })).status).toBe(400)
    })

    it("is listed page by page, newest first", async () => {
      for (let more = 0; more < 4; more++) await talk.post("", { title: `Number ${more}` })
      const titles: string[] = []
      let cursor: string | undefined
      do {
        const { data } = await api.get("/store/ai/conversations", {
          headers: talk.people.customer.headers,
          params: { limit: 2, cursor },
        })
        titles.push(...data.conversations.map(({ title }: { title: string }) => title))
        cursor = data.next_cursor ?? undefined
      } while (cursor)
      expect(titles).toHaveLength(5)
      expect(new Set(titles).size).toBe(5)
    })

    it("that is deleted is gone, and its answer stops", async () => {
      const events = readEvents(await talk.ask({ content: "Well?", ...GPT }))
      await next(events)
      await talk.double.say("Half")
      await next(events)
      const { status } = await api.delete(`/store/ai/conversations/${talk.id}`, {
        headers: talk.people.customer.headers,
      })
      expect(status).toBe(200)
      expect(await talk.double.isLeft()).toBe(true)
      await rest(events)
      const gone = await api.get(`/store/ai/conversations/${talk.id}`, { headers: talk.people.customer.headers })
      expect([gone.status, gone.data.code]).toEqual([404, "WEBOX_AI_CONVERSATION_NOT_FOUND"])
      expect(await talk.people.credits()).toMatchObject({ held: 0 })
    })

    it("is nobody else's", async () => {
      const { id } = await talk.exchange("One?", "First.")
      const other = await createCustomer(context)
      const path = `/store/ai/conversations/${talk.id}`
      const { headers } = other
      const answers = await Promise.all([
        api.get(path, { headers }),
        api.post(path, { title: "Mine" }, { headers }),
        api.delete(path, { headers }),
        api.post(`${path}/messages`, { content: "Well?" }, { headers }),
        api.post(`${path}/messages/${id}/regenerate`, {}, { headers }),
        api.post(`${path}/messages/${id}/stop`, {}, { headers }),
        api.get(`${path}/messages/${id}/events`, { headers }),
        api.get(path.replace("/store", "/admin"), { headers: talk.people.admin.headers }),
      ])
      expect(answers.map(({ status, data }) => [status, data.code])).toEqual(
        answers.map(() => [404, "WEBOX_AI_CONVERSATION_NOT_FOUND"])
      )
      expect((await api.get("/store/ai/conversations", { headers })).data.conversations).toEqual([])
      expect((await api.get(path, { headers: context.shop().headers })).status).toBe(401)
    })

    it("of a merchant costs no credits", async () => {
      const { headers } = talk.people.admin
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
      await talk.double.say("A title")
      await talk.double.end()
      const end = (await rest(events)).at(-1) as ReceivedEvent
      expect(messageOf(end)).toMatchObject({ status: "complete", content: "A title", cost: { cost_micros: 2_000 } })
      expect(await talk.people.verified()).toMatchObject({ drift: 0, orphan_holds: 0, holds: 0 })
    })
  })
}
