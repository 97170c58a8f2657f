import { randomUUID } from "node:crypto"
import { createTestDatabase, type TestDatabase } from "@webox/kit/testing"
import { runInvoicesUnderKills } from "./invoices-under-kills/run-invoices-under-kills"

// Each start of a process takes some seconds where two cores are shared.
jest.setTimeout(400_000)

describe("paid orders whose events were lost, in a process that is killed again and again", () => {
  let database: TestDatabase

  beforeAll(async () => {
    database = await createTestDatabase(`webox_kills_${randomUUID().slice(0, 8)}`)
  })
  afterAll(() => database.drop())

  // `npm run bench -- invoices` does the same with 200 orders and 20 kills.
  it("get exactly one invoice each, without a gap, in a chain that verifies, over 80 orders and 5 kills", async () => {
    const report = await runInvoicesUnderKills(database.url, { orders: 80, kills: 5 })

    expect(report).toMatchObject({
      kills: 5,
      documents: 80,
      invoiced_orders: 80,
      last_position: 80,
      jobs_done: 80,
    })
    expect(report.chain).toEqual({ documents: 80, ok: true, first_break: null })
    // Kills that never met a job at work would prove nothing.
    expect(report.attempts).toBeGreaterThan(80)
  })
})
