import { ProviderError, type ProviderErrorKind } from "../provider"
import { answerEnding, type Asked } from "./answer-ending"

/** A million tokens cost a dollar in and two out; a credit is worth a cent. */
const asked: Asked = {
  model: {
    provider: "openai",
    id: "test",
    name: "Test",
    capability: "chat",
    context_tokens: 100_000,
    max_output_tokens: 10_000,
  },
  request: { turns: [{ role: "user", content: "x".repeat(3_500) }], max_output_tokens: 10_000 },
  quote: {
    credits_micros: 3_000_000,
    cost_micros: 30_000,
    currency_code: "eur",
    micros_per_usd: 1_000_000,
    value_micros: 10_000,
    markup_bps: 0,
    fee_micros: 0,
    price: {
      source: "a test",
      checked_on: "2026-11-22",
      components: [
        { unit: "input_token", micros: 1_000_000 },
        { unit: "output_token", micros: 2_000_000 },
      ],
    },
  },
}

const asked_at = new Date("2026-11-23T10:00:00Z")

const failure = (kind: ProviderErrorKind, is_surely_not_accepted: boolean) =>
  ({ what: "failed", error: new ProviderError({ kind, is_surely_not_accepted, message: "No." }), asked_at }) as const

describe("the end of an answer", () => {
  it("is paid by the tokens that the provider tells", () => {
    const event = {
      type: "end" as const,
      finish_reason: "stop" as const,
      usage: { input_tokens: 900, output_tokens: 50 },
    }
    const { status, cost } = answerEnding(asked, "Well.", { what: "end", event, asked_at })
    expect([status, cost?.cost_micros, cost?.usd.is_estimated]).toEqual(["complete", 1_000, false])
  })

  it("that tells no tokens is paid by what was received, as an estimate", () => {
    const event = { type: "end" as const, finish_reason: "length" as const }
    const { status, cost } = answerEnding(asked, "y".repeat(350), { what: "end", event, asked_at })
    // About 1,000 tokens in and 100 out.
    expect([status, cost?.cost_micros, cost?.usd.is_estimated]).toEqual(["complete", 1_200, true])
  })

  it("that was stopped is paid by what was received; before the call, not at all", () => {
    const stopped = answerEnding(asked, "y".repeat(35), { what: "stopped", asked_at })
    expect([stopped.status, stopped.cost?.cost_micros, stopped.cost?.usd.is_estimated]).toEqual([
      "stopped",
      1_020,
      true,
    ])
    expect(answerEnding(asked, "", { what: "stopped", asked_at: undefined })).toMatchObject({
      status: "stopped",
      cost: null,
    })
  })

  it("is never paid above the quote", () => {
    const event = {
      type: "end" as const,
      finish_reason: "stop" as const,
      usage: { input_tokens: 1, output_tokens: 1e9 },
    }
    expect(answerEnding(asked, "", { what: "end", event, asked_at }).cost?.credits_micros).toBe(3_000_000)
  })

  it.each([
    [{ what: "refused" } as const, "refused", "WEBOX_AI_PROMPT_REFUSED"],
    [failure("content_refused", false), "refused", "WEBOX_AI_PROVIDER_REFUSED_CONTENT"],
    [failure("rate_limited", true), "failed", "WEBOX_AI_PROVIDER_UNAVAILABLE"],
    [failure("not_authenticated", true), "failed", "WEBOX_AI_PROVIDER_UNAVAILABLE"],
    [failure("unavailable", false), "failed", "WEBOX_AI_OUTCOME_UNKNOWN"],
    [{ what: "failed", error: new Error("Ours."), asked_at } as const, "failed", "WEBOX_AI_OUTCOME_UNKNOWN"],
  ])("that went wrong (%j) is %s, and costs nothing", (received, status, error_code) => {
    expect(answerEnding(asked, "Half", received)).toMatchObject({ status, error_code, content: "Half", cost: null })
  })
})
