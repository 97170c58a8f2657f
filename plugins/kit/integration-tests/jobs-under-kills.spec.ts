import { randomUUID } from "node:crypto"
import { createTestDatabase, runJobsUnderKills, type TestDatabase } from "@webox/kit/testing"

// Each start of a process takes some seconds where two cores are shared.
jest.setTimeout(400_000)

describe("durable jobs in processes that are killed again and again", () => {
  let database: TestDatabase

  beforeEach(async () => {
    database = await createTestDatabase(`webox_kills_${randomUUID().slice(0, 8)}`)
  })
  afterEach(() => database.drop())

  // `npm run bench -- jobs` does the same with 200 jobs and 20 kills.
  it("happen once each and none is lost, over 80 jobs and 8 kills", async () => {
    const report = await runJobsUnderKills(database.url, { jobs: 80, kills: 8 })

    expect(report).toMatchObject({ kills: 8, done: 80, effects: 80, distinctEffects: 80 })
    // Kills that never met a job at work would prove nothing.
    expect(report.attempts).toBeGreaterThan(83)
  })

  it("are shared by two processes, of which one lives on while the other is killed", async () => {
    const report = await runJobsUnderKills(database.url, { jobs: 60, kills: 2, companions: 1 })

    expect(report).toMatchObject({ done: 60, effects: 60, distinctEffects: 60 })
    expect(report.workers).toBeGreaterThan(1)
  })
})
