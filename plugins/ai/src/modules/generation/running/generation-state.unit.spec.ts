import { GENERATION_STATES, hasEnded, mayFollow } from "./generation-state"

describe("the states of a generation", () => {
  it("lead from the queue over the run to an end", () => {
    expect(mayFollow("queued", "running")).toBe(true)
    expect(mayFollow("running", "succeeded")).toBe(true)
    expect(mayFollow("queued", "succeeded")).toBe(false)
    expect(mayFollow("running", "queued")).toBe(false)
  })

  it("have four ends, which nothing follows", () => {
    const ends = GENERATION_STATES.filter(hasEnded)
    expect(ends).toEqual(["succeeded", "failed", "refused", "cancelled"])
    for (const end of ends) for (const state of GENERATION_STATES) expect(mayFollow(end, state)).toBe(false)
  })

  it("can be cancelled until they end", () => {
    expect(GENERATION_STATES.filter((state) => mayFollow(state, "cancelled"))).toEqual(["queued", "running"])
  })
})
