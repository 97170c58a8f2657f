import { randomUUID } from "node:crypto"
import { createTestDatabase, type TestDatabase } from "@webox/kit/testing"
import { runGenerationsUnderKills } from "./generations-under-kills/run-generations-under-kills"

// Each start of a process takes some seconds where two cores are shared.
jest.setTimeout(400_000)

describe("generations of a provider with faults, in a process that is killed again and again", () => {
  let database: TestDatabase

  beforeAll(async () => {
    database = await createTestDatabase(`webox_kills_${randomUUID().slice(0, 8)}`)
  })
  afterAll(() => database.drop())

  // `npm run bench -- generations` does the same with 200 orders and 20 kills.
  it("are none lost and none paid twice, over 80 orders and 8 kills", async () => {
    const report = await runGenerationsUnderKills(database.url, { orders: 80, kills: 8 })

    expect(report).toMatchObject({ orders: 80, kills: 8, taken_twice: 0, contradictions: 0, left_over: 0 })
    // What was settled is what was delivered; what was delivered to a process that died is not settled, but known as unknown.
    expect(report.settled_and_delivered).toBe(report.settled)
    expect(report.settled).toBeGreaterThan(20)
    const unknown = report.ends["WEBOX_AI_OUTCOME_UNKNOWN"] ?? 0
    expect(report.settled + unknown).toBe(80)
    // Kills and faults that met no call would prove nothing.
    expect(unknown).toBeGreaterThanOrEqual(16)
    expect(report.delivered_to_the_dead).toBeGreaterThan(0)
    expect(report.ledger_spent_micros).toBe(report.cost_micros)
    expect(report.ledger).toMatchObject({ drift: 0, holds: 0, orphan_holds: 0 })
  })
})
