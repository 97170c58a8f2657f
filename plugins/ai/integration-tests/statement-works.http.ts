import type { HttpTestContext } from "@webox/kit/testing"
import { ConversationClient, GPT } from "./conversation-client"
import { PICTURE } from "./generation-client"

/** What a statement says that credits were spent on. */
export default function (context: HttpTestContext): void {
  const { api } = context
  const talk = new ConversationClient(context)

  const newest = async (headers: Record<string, string>, path = "/store/credits/transactions") =>
    (await api.get(path, { headers })).data.transactions

  describe("a line of the statement", () => {
    const picture = {
      kind: "image",
      provider: "local",
      provider_name: "Local sample",
      model: "local-image",
      model_name: "Local sample picture",
    }

    it("says what was made and by what, and how its prompt begins", async () => {
      const { customer } = talk.people
      const prompt = "A lighthouse\n at dusk, seen from the sea by somebody who has been away for very long"
      const { id } = await talk.people.done({ ...PICTURE, input: { prompt } })
      const [spent, given] = await newest(customer.headers)
      expect(spent).toMatchObject({ type: "settlement", credits: -1, reference: { type: "generation", id } })
      const title = "A lighthouse at dusk, seen from the sea by somebody who has…"
      expect(spent.work).toEqual({ ...picture, title, conversation_id: null, is_deleted: false })
      expect([given.type, given.work]).toEqual(["grant", null])
    })

    it("says which conversation an answer is of", async () => {
      await talk.exchange("What is a lighthouse?", "A tower with a light.")
      const [spent] = await newest(talk.people.customer.headers)
      expect(spent.reference.type).toBe("answer")
      expect(spent.work).toMatchObject({
        kind: "chat",
        ...GPT,
        provider_name: "OpenAI",
        title: "What is a lighthouse?",
        conversation_id: talk.id,
      })
    })

    it("forgets the words of what was deleted, and keeps what it was", async () => {
      const { customer } = talk.people
      const { id } = await talk.people.done()
      await api.delete(`/store/ai/generations/${id}`, { headers: customer.headers })
      const [spent] = await newest(customer.headers)
      expect(spent.work).toMatchObject({ ...picture, title: "", is_deleted: true })
    })

    it("tells the merchant what was made, and nothing of what was written", async () => {
      const { customer, admin } = talk.people
      await talk.people.done()
      await talk.exchange("What is a lighthouse?", "A tower with a light.")
      const lines = await newest(admin.headers, `/admin/credits/accounts/${customer.id}/transactions`)
      expect(lines.map(({ work }: { work: object | null }) => work)).toMatchObject([
        { kind: "chat", ...GPT },
        { kind: "image", model_name: picture.model_name },
        null,
      ])
      expect(JSON.stringify(lines)).not.toMatch(/lighthouse/i)
    })
  })
}
