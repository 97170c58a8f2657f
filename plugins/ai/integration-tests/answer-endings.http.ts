import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { answerReconciler } from "@webox/ai/workflows/conversations/answer-reconciler"
import type { HttpTestContext } from "@webox/kit/testing"
import { ConversationClient, GPT, messageOf, next, rest } from "./conversation-client"
import { readEvents, type ReceivedEvent } from "./event-stream"

/** How an answer ends that does not come to its end. See `ConversationClient` for what it costs. */
export default function (context: HttpTestContext): void {
  const knex = () => context.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const talk = new ConversationClient(context)

  describe("an answer", () => {
    it("that is stopped stops at the provider too, and costs what had come, as an estimate", async () => {
      const events = readEvents(await talk.ask({ content: "Tell me everything.", ...GPT }))
      const { id, quote } = messageOf(await next(events))
      await talk.double.say("x".repeat(3_500))
      await next(events)
      const { status, data } = await talk.post(`/${talk.id}/messages/${id}/stop`)
      // 3,500 bytes are about 1,000 tokens, which cost 3 credits; the question a few more.
      expect([status, data.message]).toMatchObject([200, { status: "stopped", cost: { is_estimated: true } }])
      expect(data.message.cost.credits).toBeGreaterThan(3)
      expect(data.message.cost.credits).toBeLessThan(3.1)
      expect(data.message.cost.credits).toBeLessThan(quote?.credits ?? 0)
      expect(await talk.double.isLeft()).toBe(true)
      expect(messageOf((await rest(events)).at(-1) as ReceivedEvent)).toMatchObject({ status: "stopped" })
      expect(await talk.people.credits()).toMatchObject({ held: 0 })
      const again = await talk.post(`/${talk.id}/messages/${id}/stop`)
      expect(again.data.message.cost).toEqual(data.message.cost)
    })

    it("that breaks off, or is refused, costs nothing and says so", async () => {
      const failures: [() => Promise<void>, object][] = [
        [() => talk.double.refuse(429), { status: "failed", error: { code: "WEBOX_AI_PROVIDER_UNAVAILABLE" } }],
        [() => talk.double.refuse(400), { status: "failed", error: { code: "WEBOX_AI_PROVIDER_REFUSED_INPUT" } }],
        [() => talk.double.breakOff(), { status: "failed", error: { code: "WEBOX_AI_OUTCOME_UNKNOWN" } }],
        [
          () => talk.double.end({ finish_reason: "content_filter" }),
          { status: "refused", error: { code: "WEBOX_AI_PROVIDER_REFUSED_CONTENT" } },
        ],
      ]
      for (const [fail, expected] of failures) {
        const calls = talk.double.asked.length
        const events = readEvents(await talk.ask({ content: "Well?", ...GPT }))
        await talk.double.call(calls + 1)
        await fail()
        expect(messageOf((await rest(events)).at(-1) as ReceivedEvent)).toMatchObject({ ...expected, cost: null })
        expect(talk.double.asked).toHaveLength(calls + 1)
      }
      expect(await talk.people.credits()).toEqual({ balance: 100, held: 0, available: 100 })
    })

    it("that breaks off half-way keeps what had come, and costs nothing", async () => {
      const events = readEvents(await talk.ask({ content: "Well?", ...GPT }))
      await next(events)
      await talk.double.say("Half")
      await next(events)
      await talk.double.breakOff()
      expect(messageOf(await next(events))).toMatchObject({
        status: "failed",
        content: "Half",
        cost: null,
        error: { code: "WEBOX_AI_OUTCOME_UNKNOWN" },
      })
      expect(await talk.people.credits()).toEqual({ balance: 100, held: 0, available: 100 })
    })

    it("to what the shop's moderation refuses is never asked for, and costs nothing", async () => {
      const events = readEvents(await talk.ask({ content: "Something forbidden", ...GPT }))
      expect(messageOf((await rest(events)).at(-1) as ReceivedEvent)).toMatchObject({
        status: "refused",
        cost: null,
        error: { code: "WEBOX_AI_PROMPT_REFUSED" },
      })
      expect(talk.double.asked).toEqual([])
      expect(await talk.people.credits()).toEqual({ balance: 100, held: 0, available: 100 })
    })

    it("whose process died is ended, with what had come, and costs nothing", async () => {
      const events = readEvents(await talk.ask({ content: "Well?", ...GPT }))
      const { id } = messageOf(await next(events))
      await talk.double.say("So far")
      await talk.kept()
      const reconcile = answerReconciler()
      expect(await reconcile(context.container())).toMatchObject({ found: 0 })
      await knex().raw("UPDATE webox_ai_message SET seen_at = now() - interval '2 minutes' WHERE id = ?", [id])
      expect(await reconcile(context.container())).toMatchObject({ found: 1, failed: 0 })
      expect((await talk.read())[1]).toMatchObject({
        status: "interrupted",
        content: "So far",
        cost: null,
        error: { code: "WEBOX_AI_ANSWER_INTERRUPTED" },
      })
      expect(await talk.people.credits()).toEqual({ balance: 100, held: 0, available: 100 })
      // The process lives after all: it finds the answer ended, and leaves the call.
      expect(await talk.double.isLeft()).toBe(true)
      await rest(events)
      expect((await talk.read())[1]).toMatchObject({ status: "interrupted", cost: null })
    })
  })

  it("is in the health and the spend of its provider, however it ends; what was never asked is not", async () => {
    const openai = async () => {
      const { headers } = talk.people.admin
      const { data } = await context.api.get("/admin/ai/providers", { headers })
      return data.providers.find(({ id }: { id: string }) => id === "openai")
    }
    await rest(readEvents(await talk.ask({ content: "Something forbidden", ...GPT })))
    expect(await openai()).toMatchObject({ health: { calls_last_hour: 0, last_error: null } })

    const failing = readEvents(await talk.ask({ content: "Well?", ...GPT }))
    await talk.double.refuse(429)
    await rest(failing)
    await talk.exchange("And now?", "Yes.")
    expect(await openai()).toMatchObject({
      health: { calls_last_hour: 2, failures_last_hour: 1, last_error: { kind: "rate_limited" } },
      // 100 × 5 + 50 × 30 millionths of a dollar.
      spend: { spent_micros: 2_000, reserved_micros: 0, currency: "eur" },
    })

    const refused = readEvents(await talk.ask({ content: "Well?", ...GPT }))
    await talk.double.refuse(400, 3)
    await rest(refused)
    expect(await openai()).toMatchObject({
      health: { calls_last_hour: 3, failures_last_hour: 1, last_error: { kind: "invalid_request" } },
    })
  })
}
