import { canDrop, canRetry, JOB_STATES } from "./job-state"

describe("what a person may do with a job", () => {
  it("retries only what was given up or dropped", () => {
    expect(JOB_STATES.filter(canRetry)).toEqual(["dead", "dropped"])
  })

  it("drops only what is not at work and not over", () => {
    expect(JOB_STATES.filter(canDrop)).toEqual(["waiting", "dead"])
  })
})
