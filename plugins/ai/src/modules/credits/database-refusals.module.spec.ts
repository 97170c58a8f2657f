import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { readAccount } from "./ledger/accounts"
import { grantCredits } from "./ledger/grant-credits"
import { placeHold } from "./ledger/place-hold"
import { openLedgerDatabase } from "./ledger-database.spec"
import { verifyLedger } from "./verify-ledger"

jest.setTimeout(60_000)

/** What Postgres refuses, whoever asks: here by statements of our own, past all code. */
describe("the database", () => {
  let database: Awaited<ReturnType<typeof openLedgerDatabase>>
  let knex: Knex
  const customer = "customer:cus_1"
  const reference = { type: "test", id: "1" }
  let before: unknown

  const transaction = (id: string, account = customer) =>
    `INSERT INTO webox_credit_transaction (id, key, kind, account_id, amount_micros, reference_type, reference_id)
     VALUES ('${id}', '${id}', 'grant', '${account}', 5, 'test', '1');`
  const entry = (id: string, account: string, amount: number) =>
    `INSERT INTO webox_credit_entry (transaction_id, account_id, amount_micros) VALUES ('${id}', '${account}', ${amount});`
  const sql = (...statements: string[]) => knex.transaction((connection) => connection.raw(statements.join("\n")))

  beforeAll(async () => {
    database = await openLedgerDatabase("webox_test_refusals")
    knex = database.knex
    const input = { kind: "grant" as const, customer_id: "cus_1", reason: null, reference }
    await grantCredits(knex, { ...input, key: "first", amount_micros: 100 })
    await placeHold(knex, { customer_id: "cus_1", key: "hold", amount_micros: 60, reference })
    before = await readAccount(knex, "cus_1")
  })

  afterAll(() => database.close())

  afterEach(async () => {
    expect(await readAccount(knex, "cus_1")).toEqual(before)
    expect(await verifyLedger(knex, [])).toEqual({ entries: 2, drift: 0, holds: 1, orphan_holds: 0 })
  })

  it("takes a balanced transaction, and this is how", async () => {
    const rolledBack = knex.transaction(async (connection) => {
      await connection.raw([transaction("t"), entry("t", customer, 5), entry("t", "system:granted", -5)].join("\n"))
      await connection.raw("SET CONSTRAINTS ALL IMMEDIATE")
      throw new Error("It was accepted.")
    })
    await expect(rolledBack).rejects.toThrow("It was accepted.")
  })

  it.each([
    ["whose entries do not sum to zero", [entry("t", customer, 5), entry("t", "system:granted", -4)]],
    ["with one entry", [entry("t", customer, 5)]],
    ["without entries", []],
    [
      "that is made uneven after its check was brought forward",
      [
        entry("t", customer, 5),
        entry("t", "system:granted", -5),
        "SET CONSTRAINTS ALL IMMEDIATE;",
        entry("t", customer, 1),
      ],
    ],
  ])("refuses a transaction %s", async (_, entries) => {
    await expect(sql(transaction("t"), ...entries)).rejects.toThrow("do not sum to zero")
  })

  it("refuses balanced entries in a transaction of the past", async () => {
    const { rows } = await knex.raw<{ rows: { id: string }[] }>("SELECT id FROM webox_credit_transaction")
    const id = rows[0]?.id ?? ""
    await expect(sql(entry(id, customer, 5), entry(id, "system:granted", -5))).rejects.toThrow("is closed")
  })

  it.each([
    "UPDATE webox_credit_entry SET amount_micros = amount_micros + 1",
    "UPDATE webox_credit_entry SET created_at = now()",
    "DELETE FROM webox_credit_entry",
    "TRUNCATE webox_credit_entry",
    "UPDATE webox_credit_transaction SET reason = 'other'",
    "DELETE FROM webox_credit_transaction",
    "TRUNCATE webox_credit_transaction CASCADE",
    "DELETE FROM webox_credit_hold",
    "TRUNCATE webox_credit_hold",
    "UPDATE webox_credit_account SET balance_micros = balance_micros + 1",
    "UPDATE webox_credit_account SET held_micros = 0 WHERE id = 'customer:cus_1'",
    "UPDATE webox_credit_hold SET amount_micros = 1",
    "UPDATE webox_credit_hold SET account_id = 'system:sold'",
  ])("refuses %s", async (statement) => {
    await expect(sql(statement)).rejects.toMatchObject({ code: "23000" })
  })

  it("refuses a hold above what is available", async () => {
    const hold = `INSERT INTO webox_credit_hold (id, key, account_id, amount_micros, reference_type, reference_id)
      VALUES ('h', 'h', '${customer}', 41, 'test', '1')`
    await expect(sql(hold)).rejects.toMatchObject({ code: "23514", constraint: "webox_credit_account_covered" })
  })

  it("refuses to spend what is held", async () => {
    const spend = sql(transaction("t"), entry("t", customer, -41), entry("t", "system:spent", 41))
    await expect(spend).rejects.toMatchObject({ constraint: "webox_credit_account_covered" })
  })

  it.each([
    ["closes twice", "closed_at = now(), state = 'released'", "state = 'open', closed_at = NULL"],
    [
      "is released, then settled",
      "closed_at = now(), state = 'released'",
      "state = 'settled', settled_micros = 1, settlement_key = 'k'",
    ],
  ])("refuses a hold that %s", async (_, first, second) => {
    const update = (assignments: string) => `UPDATE webox_credit_hold SET ${assignments} WHERE key = 'hold';`
    await expect(sql(update(first), update(second))).rejects.toMatchObject({ code: "23000" })
  })

  it("refuses a settlement above the hold", async () => {
    const settle = `UPDATE webox_credit_hold SET state = 'settled', settled_micros = 61, settlement_key = 'k', closed_at = now()`
    await expect(sql(settle)).rejects.toMatchObject({ constraint: "webox_credit_hold_settlement" })
  })

  it("refuses a customer who is owed by a receivable", async () => {
    const receivable = `INSERT INTO webox_credit_account (id, kind, customer_id) VALUES ('receivable:cus_1', 'receivable', 'cus_1');`
    const statements = [transaction("t"), entry("t", "receivable:cus_1", 5), entry("t", "system:sold", -5)]
    await expect(sql(receivable, ...statements)).rejects.toMatchObject({ constraint: "webox_credit_account_owed" })
  })
})

describe("the check of the ledger", () => {
  it("finds what was changed behind the database's back", async () => {
    const database = await openLedgerDatabase("webox_test_drift")
    const { knex } = database
    try {
      const grant = { kind: "grant" as const, key: "k", customer_id: "cus_1", reason: null }
      await grantCredits(knex, { ...grant, amount_micros: 100, reference: { type: "test", id: "1" } })
      const tamper = (statement: string) =>
        knex.transaction(async (connection) => {
          await connection.raw("SET LOCAL session_replication_role = replica")
          await connection.raw(statement)
        })
      await tamper("UPDATE webox_credit_account SET balance_micros = 150 WHERE kind = 'customer'")
      expect(await verifyLedger(knex, [])).toMatchObject({ entries: 2, drift: 1 })
      await tamper("UPDATE webox_credit_account SET held_micros = 10, balance_micros = 100 WHERE kind = 'customer'")
      expect(await verifyLedger(knex, [])).toMatchObject({ drift: 1, holds: 0 })
      await tamper("UPDATE webox_credit_account SET held_micros = 0 WHERE kind = 'customer'")
      await tamper("UPDATE webox_credit_entry SET amount_micros = -90 WHERE amount_micros < 0")
      expect(await verifyLedger(knex, [])).toMatchObject({ drift: 1 })
    } finally {
      await database.close()
    }
  })
})
