import { randomUUID } from "node:crypto"
import { runJobsUnderKills } from "@webox/kit/testing"
import { Client } from "pg"

const { DB_HOST = "localhost", DB_PORT = "5432", DB_USERNAME = "postgres", DB_PASSWORD = "" } = process.env
const server = `postgres://${DB_USERNAME}:${encodeURIComponent(DB_PASSWORD)}@${DB_HOST}:${DB_PORT}`

// Each start of a process takes some seconds where two cores are shared.
jest.setTimeout(400_000)

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: `${server}/postgres` })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

describe("durable jobs in processes that are killed again and again", () => {
  let database: string

  beforeEach(async () => {
    database = `webox_kills_${randomUUID().slice(0, 8)}`
    await onServer(`CREATE DATABASE ${database}`)
  })
  afterEach(() => onServer(`DROP DATABASE ${database} WITH (FORCE)`))

  // `npm run bench -- jobs` does the same with 200 jobs and 20 kills.
  it("happen once each and none is lost, over 80 jobs and 8 kills", async () => {
    const report = await runJobsUnderKills(`${server}/${database}`, { jobs: 80, kills: 8 })

    expect(report).toMatchObject({ kills: 8, done: 80, effects: 80, distinctEffects: 80 })
    // Kills that never met a job at work would prove nothing.
    expect(report.attempts).toBeGreaterThan(83)
  })

  it("are shared by two processes, of which one lives on while the other is killed", async () => {
    const report = await runJobsUnderKills(`${server}/${database}`, { jobs: 60, kills: 2, companions: 1 })

    expect(report).toMatchObject({ done: 60, effects: 60, distinctEffects: 60 })
    expect(report.workers).toBeGreaterThan(1)
  })
})
