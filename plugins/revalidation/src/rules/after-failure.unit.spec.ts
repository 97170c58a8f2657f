import { afterFailure, PATIENCE_MS } from "./after-failure"

const now = 1_800_000_000_000
const noticed = (ago: number) => ({ noticed_at: new Date(now - ago) })

describe("what a job does whose storefront did not answer", () => {
  it("tries again while one of its changes is young", () => {
    expect(afterFailure([noticed(PATIENCE_MS + 1), noticed(1_000)], false, now)).toBe("retry")
  })

  it("leaves it to a later job, which tells of everything", () => {
    expect(afterFailure([noticed(1_000)], true, now)).toBe("later")
  })

  it("gives up when all are old", () => {
    expect(afterFailure([noticed(PATIENCE_MS), noticed(PATIENCE_MS + 1)], false, now)).toBe("give-up")
  })
})
