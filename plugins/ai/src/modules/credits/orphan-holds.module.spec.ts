import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { HoldOwner } from "./hold-owners"
import { grantCredits } from "./ledger/grant-credits"
import { placeHold } from "./ledger/place-hold"
import { openLedgerDatabase } from "./ledger-database.spec"
import { eachOrphanHold, findOrphanHolds } from "./orphan-holds"
import { verifyLedger } from "./verify-ledger"

jest.setTimeout(60_000)

describe("open holds", () => {
  let database: Awaited<ReturnType<typeof openLedgerDatabase>>
  let knex: Knex
  const owner = (...ended: string[]): HoldOwner => ({
    reference_type: "generation",
    findEnded: async (_, ids) => ids.filter((id) => ended.includes(id)),
  })
  const orphans = async (owners: HoldOwner[]) => {
    const keys: string[] = []
    for await (const { key } of eachOrphanHold(knex, owners)) keys.push(key)
    return keys.sort()
  }
  const hold = (key: string, type: string, expires_at?: Date) =>
    placeHold(knex, {
      customer_id: "cus_1",
      amount_micros: 1,
      key,
      reference: { type, id: key },
      ...(expires_at ? { expires_at } : {}),
    })
  const past = new Date(Date.now() - 60_000)

  beforeAll(async () => {
    database = await openLedgerDatabase("webox_test_orphans")
    knex = database.knex
    const grant = { kind: "grant" as const, key: "k", customer_id: "cus_1", reason: null, amount_micros: 100 }
    await grantCredits(knex, { ...grant, reference: { type: "test", id: "1" } })
    await hold("expired", "basket", past)
    await hold("later", "basket", new Date(Date.now() + 3_600_000))
    await hold("for ever", "basket")
    await hold("running", "generation", past)
    await hold("ended", "generation")
    await hold("just begun", "generation")
    await knex.raw(
      "UPDATE webox_credit_hold SET created_at = now() - interval '1 hour' WHERE key IN ('running', 'ended')"
    )
  })

  afterAll(() => database.close())

  it("of a kind without an owner go by the clock", async () => {
    expect(await orphans([])).toEqual(["expired", "running"])
  })

  it("of a kind with an owner never go by the clock, but by its word", async () => {
    expect(await orphans([owner()])).toEqual(["expired"])
    expect(await orphans([owner("ended", "just begun")])).toEqual(["ended", "expired"])
  })

  it("are looked at page by page", async () => {
    const owners = [owner("ended")]
    const keys: string[] = []
    let pages = 0
    for (let after: string | undefined; ; pages++) {
      const { orphans, last } = await findOrphanHolds(knex, { owners, after, limit: 1 })
      keys.push(...orphans.map(({ key }) => key))
      if (last === undefined) break
      after = last
    }
    expect([keys.sort(), pages]).toEqual([["ended", "expired"], 3])
  })

  it("that nothing will close are counted by the check of the ledger", async () => {
    expect(await verifyLedger(knex, [owner("ended")])).toMatchObject({ holds: 6, orphan_holds: 2, drift: 0 })
  })
})
