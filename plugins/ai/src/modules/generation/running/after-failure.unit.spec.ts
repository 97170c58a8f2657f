import fc from "fast-check"
import { ProviderError, type ProviderErrorKind } from "../../../provider"
import { PROVIDER_ERROR_KINDS } from "../../../provider/provider-error"
import { afterFailedTask, afterFailure, MAX_CALLS, type Standing } from "./after-failure"

const now = new Date("2026-11-22T12:00:00Z")
const standing: Standing = {
  calls: 1,
  deadline: new Date(now.getTime() + 600_000),
  now,
  has_fallback: false,
  jitter: 0,
}

function failure(kind: ProviderErrorKind, fields: { surely?: boolean; retry_after_ms?: number } = {}): ProviderError {
  const { surely = true, retry_after_ms } = fields
  return new ProviderError({ kind, message: "a test", is_surely_not_accepted: surely, retry_after_ms })
}

describe("what follows a failed call to a provider", () => {
  it("is another call when the provider surely did not take it, after a pause that doubles", () => {
    const pauses = [1, 2, 3].map((calls) => afterFailure(failure("unavailable"), { ...standing, calls }))
    expect(pauses).toEqual([2_000, 4_000, 8_000].map((after_ms) => ({ do: "retry", after_ms })))
  })

  it("waits as long as the provider asks", () => {
    const asked = failure("rate_limited", { retry_after_ms: 30_000 })
    expect(afterFailure(asked, standing)).toEqual({ do: "retry", after_ms: 30_000 })
    expect(afterFailure(asked, { ...standing, jitter: 1 })).toEqual({ do: "retry", after_ms: 45_000 })
  })

  it("is another model, where one stands in, once this one was asked often enough, or asks for too long", () => {
    const fallback = { ...standing, has_fallback: true }
    expect(afterFailure(failure("unavailable"), { ...fallback, calls: MAX_CALLS })).toEqual({ do: "fall_back" })
    expect(afterFailure(failure("rate_limited", { retry_after_ms: 900_000 }), fallback)).toEqual({ do: "fall_back" })
    expect(afterFailure(failure("not_authenticated"), fallback)).toEqual({ do: "fall_back" })
    expect(afterFailure(failure("quota_exhausted"), fallback)).toEqual({ do: "fall_back" })
  })

  it("is the end where no other model stands in", () => {
    expect(afterFailure(failure("not_authenticated"), standing)).toEqual({
      do: "end",
      state: "failed",
      code: "WEBOX_AI_PROVIDER_UNAVAILABLE",
    })
  })

  it("is a refusal when the provider refuses the content, whatever else could be asked", () => {
    const refused = afterFailure(failure("content_refused"), { ...standing, has_fallback: true })
    expect(refused).toEqual({ do: "end", state: "refused", code: "WEBOX_AI_PROVIDER_REFUSED_CONTENT" })
  })

  it("is never another call, to anybody, when the provider may have taken the first", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PROVIDER_ERROR_KINDS),
        fc.integer({ min: 1, max: 10 }),
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined }),
        (kind, calls, has_fallback, jitter, retry_after_ms) => {
          const error = failure(kind, { surely: false, retry_after_ms })
          expect(afterFailure(error, { ...standing, calls, has_fallback, jitter }).do).toBe("end")
        }
      )
    )
  })

  it("always comes to an end, and never plans a call after the deadline", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PROVIDER_ERROR_KINDS),
        fc.boolean(),
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (kind, has_fallback, retry_after_ms, jitter) => {
          let time = now.getTime()
          for (let calls = 1; ; calls++) {
            expect(calls).toBeLessThanOrEqual(MAX_CALLS)
            const at = { ...standing, calls, has_fallback, jitter, now: new Date(time) }
            const next = afterFailure(failure(kind, { retry_after_ms }), at)
            if (next.do !== "retry") break
            expect(next.after_ms).toBeGreaterThanOrEqual(retry_after_ms)
            time += next.after_ms
            expect(time).toBeLessThan(standing.deadline.getTime())
          }
        }
      )
    )
  })
})

describe("what follows when the provider says that the work failed", () => {
  it("is the end, which is known, and a refusal when it refuses the content", () => {
    const ended = { do: "end", state: "failed", code: "WEBOX_AI_PROVIDER_FAILED" }
    expect(afterFailedTask(failure("unavailable", { surely: false }))).toEqual(ended)
    expect(afterFailedTask(failure("content_refused", { surely: false }))).toMatchObject({ state: "refused" })
  })
})
