import fc from "fast-check"
import { decideAfterFailure, DEFAULT_MAX_ATTEMPTS, retryDelayMs } from "./retry-policy"

const now = new Date("2026-11-22T12:00:00Z")
const random = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const attempts = fc.integer({ min: 1, max: 1_000 })

describe("the pause before a retry", () => {
  it("stays between one second and fifteen minutes, however often a job failed", () => {
    fc.assert(
      fc.property(attempts, random, (count, luck) => {
        const delay = retryDelayMs(count, luck)
        expect(delay).toBeGreaterThanOrEqual(1_000)
        expect(delay).toBeLessThanOrEqual(15 * 60_000)
      })
    )
  })

  it("never shrinks from one attempt to the next, for the same luck", () => {
    fc.assert(
      fc.property(attempts, random, (count, luck) => {
        expect(retryDelayMs(count + 1, luck)).toBeGreaterThanOrEqual(retryDelayMs(count, luck))
      })
    )
  })

  it("doubles at first", () => {
    expect([1, 2, 3, 4].map((count) => retryDelayMs(count, 0))).toEqual([1_000, 2_000, 4_000, 8_000])
  })

  it("spreads jobs that failed together over half of it", () => {
    expect(retryDelayMs(5, 0)).toBe(16_000)
    expect(retryDelayMs(5, 0.5)).toBe(24_000)
  })

  it("lets a job try for about an hour before it is dead", () => {
    const pauses = Array.from({ length: DEFAULT_MAX_ATTEMPTS - 1 }, (_, index) => retryDelayMs(index + 1, 0.5))
    const minutes = pauses.reduce((sum, pause) => sum + pause, 0) / 60_000
    expect(minutes).toBeGreaterThan(45)
    expect(minutes).toBeLessThan(75)
  })
})

describe("the decision after a failure", () => {
  const attempt = { attempts: 1, maxAttempts: 3, retryable: true, deadline: null }

  it("gives up at once on an error that no retry can heal", () => {
    expect(decideAfterFailure({ ...attempt, retryable: false }, now, 0)).toEqual({ next: "dead" })
  })

  it("gives up after the last allowed attempt, not before", () => {
    expect(decideAfterFailure({ ...attempt, attempts: 2 }, now, 0)).toEqual({ next: "retry", delayMs: 2_000 })
    expect(decideAfterFailure({ ...attempt, attempts: 3 }, now, 0)).toEqual({ next: "dead" })
  })

  it("never plans a retry at or past the deadline", () => {
    fc.assert(
      fc.property(attempts, random, fc.integer({ min: -1_000, max: 2_000_000 }), (count, luck, leftMs) => {
        const deadline = new Date(now.getTime() + leftMs)
        const decision = decideAfterFailure(
          { attempts: count, maxAttempts: count + 1, retryable: true, deadline },
          now,
          luck
        )
        if (decision.next === "retry") expect(decision.delayMs).toBeLessThan(leftMs)
        else expect(retryDelayMs(count, luck)).toBeGreaterThanOrEqual(leftMs)
      })
    )
  })
})
