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

  // `npm run bench -- generations` does the same with 200 orders and 20 kills.
  it("are none lost and none paid twice, over 80 orders and 8 kills", async () => {
    const report = await runGenerationsUnderKills(`${server}/${database}`, { orders: 80, kills: 8 })

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
