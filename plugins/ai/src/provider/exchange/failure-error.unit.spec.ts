import { errorOfFailure } from "./failure-error"
import type { CallProgress } from "./failure-error"

const judge = (error: unknown, progress: Partial<CallProgress>) =>
  errorOfFailure(error, { work: "media", stage: "sent", has_begun: false, ...progress }, [])

const withCode = (code: string) => Object.assign(new Error("failed"), { code })
const fetchFailed = (code: string) => new TypeError("fetch failed", { cause: withCode(code) })

describe("what a call without an answer means", () => {
  it.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT", "CERT_HAS_EXPIRED", "EHOSTUNREACH"])(
    "%s: the call never left",
    (code) => {
      expect(judge(fetchFailed(code), {})).toMatchObject({
        kind: "unavailable",
        is_surely_not_accepted: true,
        provider_code: code,
      })
    }
  )

  it("knows that nothing is ever sent to a port that fetch blocks", async () => {
    const blocked = await fetch("http://127.0.0.1:9/").catch((error: unknown) => error)
    expect(judge(blocked, {})).toMatchObject({ kind: "unavailable", is_surely_not_accepted: true })
  })

  it("finds why of several addresses none could be reached", () => {
    const none = new TypeError("fetch failed", { cause: new AggregateError([withCode("ECONNREFUSED")], "all failed") })
    expect(judge(none, {}).is_surely_not_accepted).toBe(true)
  })

  it.each(["ECONNRESET", "UND_ERR_SOCKET", "EPIPE", "UND_ERR_HEADERS_TIMEOUT"])("%s: nobody knows", (code) => {
    expect(judge(fetchFailed(code), {})).toMatchObject({ kind: "outcome_unknown", is_surely_not_accepted: false })
    expect(judge(fetchFailed(code), { work: "chat" })).toMatchObject({
      kind: "timed_out",
      is_surely_not_accepted: false,
    })
    expect(judge(fetchFailed(code), { work: "lookup" })).toMatchObject({
      kind: "unavailable",
      is_surely_not_accepted: true,
    })
  })

  it("does not believe in a call that never left once an answer had begun", () => {
    expect(judge(withCode("ECONNREFUSED"), { stage: "answered" })).toMatchObject({ kind: "outcome_unknown" })
  })

  it.each(["deadline", "caller"] as const)("ended by the %s", (ended) => {
    const error = new Error("aborted")
    expect(judge(error, { ended })).toMatchObject({ kind: "outcome_unknown", is_surely_not_accepted: false })
    expect(judge(error, { ended, stage: "unsent" })).toMatchObject({ kind: "timed_out", is_surely_not_accepted: true })
    expect(judge(error, { ended, work: "chat" })).toMatchObject({ kind: "timed_out", is_surely_not_accepted: false })
    expect(judge(error, { ended, work: "chat", has_begun: true })).toMatchObject({ kind: "outcome_unknown" })
    expect(judge(error, { ended, work: "lookup" })).toMatchObject({ kind: "timed_out", is_surely_not_accepted: true })
  })

  it("is a mistake in the request when nothing was sent", () => {
    expect(judge(new Error("quality must be low"), { stage: "unsent" })).toMatchObject({
      kind: "invalid_request",
      is_surely_not_accepted: true,
    })
  })

  it("is an unknown outcome when what was paid for cannot be read", () => {
    expect(judge(new SyntaxError("Unexpected end of JSON"), { stage: "answered" }).kind).toBe("outcome_unknown")
    expect(judge("thrown text", { stage: "answered" }).kind).toBe("outcome_unknown")
    expect(judge(new SyntaxError("x"), { stage: "answered", work: "chat" }).kind).toBe("unavailable")
  })

  it("quotes no key", () => {
    const error = errorOfFailure(new Error("bad header my-key"), { work: "media", stage: "unsent", has_begun: false }, [
      "my-key",
    ])
    expect(error.message).not.toContain("my-key")
  })
})
