import { waitForTurn } from "./wait-for-turn"

const created_at = new Date("2026-11-22T12:00:00Z")
const after = (seconds: number, jitter = 0) => ({ now: new Date(created_at.getTime() + seconds * 1_000), jitter })

describe("a generation that was not let through", () => {
  it.each([
    [0, 500],
    [20, 1_000],
    [60, 3_000],
    [1_000, 4_000],
  ])("and waits for %i s comes again after %i ms", (seconds, after_ms) => {
    expect(waitForTurn("full", { created_at }, after(seconds))).toEqual({ do: "wait", after_ms })
    expect(waitForTurn("full", { created_at }, after(seconds, 1))).toEqual({ do: "wait", after_ms: after_ms * 1.5 })
  })

  it("waits for two minutes at most while the provider is not well", () => {
    expect(waitForTurn("broken", { created_at }, after(119)).do).toBe("wait")
    expect(waitForTurn("broken", { created_at }, after(120))).toEqual({ do: "unavailable" })
    expect(waitForTurn("full", { created_at }, after(1_700)).do).toBe("wait")
  })
})
