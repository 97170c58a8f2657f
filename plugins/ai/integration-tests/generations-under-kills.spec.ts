import { randomUUID } from "node:crypto"
import { Client } from "pg"
import { runGenerationsUnderKills } from "./generations-under-kills/run-generations-under-kills"

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

describe("generations of a provider with faults, in a process that is killed again and again", () => {
  const database = `webox_kills_${randomUUID().slice(0, 8)}`

  beforeAll(() => onServer(`CREATE DATABASE ${database}`))
  afterAll(() => onServer(`DROP DATABASE ${database} WITH (FORCE)`))

  it("are none lost and none paid twice, over 200 orders and 20 kills", async () => {
    const report = await runGenerationsUnderKills(`${server}/${database}`)

    expect(report).toMatchObject({ orders: 200, kills: 20, taken_twice: 0, contradictions: 0, left_over: 0 })
    // What was settled is what was delivered; what was delivered to a process that died is not settled, but known as unknown.
    expect(report.settled_and_delivered).toBe(report.settled)
    expect(report.settled).toBeGreaterThan(50)
    const unknown = report.ends["WEBOX_AI_OUTCOME_UNKNOWN"] ?? 0
    expect(report.settled + unknown).toBe(200)
    // Kills and faults that met no call would prove nothing.
    expect(unknown).toBeGreaterThanOrEqual(40)
    expect(report.delivered_to_the_dead).toBeGreaterThan(0)
    expect(report.ledger_spent_micros).toBe(report.cost_micros)
    expect(report.ledger).toMatchObject({ drift: 0, holds: 0, orphan_holds: 0 })
  })
})
