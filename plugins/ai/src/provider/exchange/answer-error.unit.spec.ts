import { errorOfAnswer } from "./answer-error"
import type { CallWork } from "./answer-error"

const judge = (status: number | undefined, body: unknown, work: CallWork = "media", headers = {}) =>
  errorOfAnswer({ status, body, headers: new Headers(headers) }, work, [])

describe("what a provider's refusal means", () => {
  it.each([
    ["a key that is not known", 401, { error: { code: "invalid_api_key" } }, "not_authenticated"],
    ["a key without the right", 403, { detail: { status: "missing_permissions" } }, "not_authenticated"],
    [
      "OpenAI without credit",
      429,
      { error: { code: "insufficient_quota", message: "You exceeded" } },
      "quota_exhausted",
    ],
    ["Anthropic without credit", 400, { error: { message: "Your credit balance is too low" } }, "quota_exhausted"],
    ["ElevenLabs without credit", 401, { detail: { status: "quota_exceeded", message: "…" } }, "quota_exhausted"],
    ["Runway without credit", 400, { error: "You do not have enough credits to run this task." }, "quota_exhausted"],
    ["Luma without credit", 400, { detail: "Insufficient credits" }, "quota_exhausted"],
    ["fal without credit", 403, { detail: "User is locked. Reason: Exhausted balance." }, "quota_exhausted"],
    ["Replicate without credit", 402, { title: "Insufficient credit", detail: "…" }, "quota_exhausted"],
    ["Stability without credit", 402, { name: "payment_required", errors: ["…"] }, "quota_exhausted"],
    ["OpenAI's safety", 400, { error: { code: "moderation_blocked", message: "…" } }, "content_refused"],
    ["OpenAI's policy", 400, { error: { code: "content_policy_violation" } }, "content_refused"],
    ["Stability's moderation", 403, { name: "content_moderation", errors: ["…"] }, "content_refused"],
    ["ElevenLabs' music", 400, { detail: { status: "bad_prompt", message: "…" } }, "content_refused"],
    ["fal's checker", 422, { detail: [{ type: "content_policy_violation", msg: "…" }] }, "content_refused"],
    ["Runway's safety", 400, { failureCode: "SAFETY.INPUT.TEXT", failure: "…" }, "content_refused"],
    ["a bad field", 422, { detail: [{ type: "missing", msg: "Field required" }] }, "invalid_request"],
    ["a model that there is none of", 404, { error: { message: "no such model" } }, "invalid_request"],
    ["a picture that is too large", 413, "<html>too large</html>", "invalid_request"],
    ["too many at once", 429, { error: { status: "RESOURCE_EXHAUSTED" } }, "rate_limited"],
  ])("%s", (_name, status, body, kind) => {
    expect(judge(status, body)).toMatchObject({ kind, is_surely_not_accepted: true })
  })

  it("says when to come back, also where only the body tells", () => {
    const details = [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "34.5s" }]
    expect(judge(429, { error: { details } })).toMatchObject({ kind: "rate_limited", retry_after_ms: 34_500 })
    expect(judge(429, { error: { details } }, "media", { "retry-after": "2" }).retry_after_ms).toBe(2000)
    expect(judge(429, { error: { details: [{ retryDelay: "soon" }] } }).retry_after_ms).toBeUndefined()
  })

  it("may be that a paid call was taken, when the server failed", () => {
    expect(judge(500, {})).toMatchObject({ kind: "unavailable", is_surely_not_accepted: false })
    expect(judge(503, {})).toMatchObject({ kind: "unavailable", is_surely_not_accepted: false })
    expect(judge(504, {})).toMatchObject({ kind: "outcome_unknown", is_surely_not_accepted: false })
  })

  it("is that nothing was taken, when the server says that it is overloaded", () => {
    expect(judge(529, { error: { type: "overloaded_error" } })).toMatchObject({ is_surely_not_accepted: true })
    expect(judge(503, {}, "media", { "retry-after": "2" })).toMatchObject({
      kind: "unavailable",
      is_surely_not_accepted: true,
      retry_after_ms: 2000,
    })
  })

  it("harms no conversation and no poll, when the server failed", () => {
    expect(judge(500, {}, "chat").is_surely_not_accepted).toBe(true)
    expect(judge(502, {}, "lookup").is_surely_not_accepted).toBe(true)
    expect(judge(504, {}, "chat")).toMatchObject({ kind: "timed_out", is_surely_not_accepted: false })
  })

  it("is never that nothing was taken, in the middle of a stream", () => {
    const overloaded = { type: "overloaded_error", message: "Overloaded" }
    expect(judge(undefined, overloaded, "chat")).toMatchObject({ kind: "unavailable", is_surely_not_accepted: false })
    expect(judge(undefined, { type: "rate_limit_error" }, "chat").kind).toBe("rate_limited")
  })

  it("is out of credit by its words only where the fault is ours", () => {
    expect(judge(500, { message: "out of credits service crashed" }).kind).toBe("unavailable")
  })

  it("keeps the provider's words and codes, and no key", () => {
    const error = errorOfAnswer(
      { status: 400, body: { error: { message: "Key hush-hush is odd", type: "invalid_request_error", code: "odd" } } },
      "media",
      ["hush-hush"]
    )

    expect(error.message).toBe("Key [key] is odd")
    expect(error.provider_code).toBe("400 invalid_request_error odd")
  })

  it("survives a body that is deep, or nothing", () => {
    const deep = JSON.parse(`${'{"error":'.repeat(50)}"x"${"}".repeat(50)}`)
    expect(judge(400, deep).kind).toBe("invalid_request")
    expect(judge(400, null).message).toMatch(/answered 400/)
  })
})
