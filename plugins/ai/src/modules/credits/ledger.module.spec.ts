import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { readAccount, readOwed } from "./ledger/accounts"
import { grantCredits } from "./ledger/grant-credits"
import { placeHold } from "./ledger/place-hold"
import { releaseHold } from "./ledger/release-hold"
import { settleHold } from "./ledger/settle-hold"
import { takeBackCredits } from "./ledger/take-back-credits"
import { openLedgerDatabase } from "./ledger-database.spec"
import { readReceivables } from "./receivables"
import { addSetting, currentTerms, readSettings } from "./settings"
import { readStatement, readWholeStatement } from "./statement/read-statement"
import { verifyLedger } from "./verify-ledger"

jest.setTimeout(60_000)

let database: Awaited<ReturnType<typeof openLedgerDatabase>>
let knex: Knex
let serial = 0

const fresh = (name: string): string => `${name}_${++serial}`
const order = { type: "order", id: "order_1" }
const generation = { type: "generation", id: "gen_1" }
const give = (customer_id: string, amount_micros: number, key = fresh("grant")) =>
  grantCredits(knex, { kind: "grant", key, customer_id, amount_micros, reason: "Welcome", reference: order })
const hold = (customer_id: string, amount_micros: number, key = fresh("hold"), expires_at?: Date) =>
  placeHold(knex, { customer_id, amount_micros, key, reference: generation, ...(expires_at ? { expires_at } : {}) })
const settle = (hold_key: string, amount_micros: number, key = fresh("settle")) =>
  settleHold(knex, { hold_key, amount_micros, key })
const takeBack = (customer_id: string, amount_micros: number, key = fresh("back")) =>
  takeBackCredits(knex, { key, customer_id, amount_micros, reason: null, reference: order })
const code = (name: string) => expect.objectContaining({ code: `WEBOX_CREDITS_${name}` })
const balances = async (customerId: string): Promise<[balance: number, held: number]> => {
  const { balance_micros, held_micros } = await readAccount(knex, customerId)
  return [balance_micros, held_micros]
}

beforeAll(async () => {
  database = await openLedgerDatabase("webox_test_ledger")
  knex = database.knex
})

afterAll(() => database.close())

/** Whatever a test did, the ledger is sound after it. */
afterEach(async () => expect(await verifyLedger(knex, [])).toMatchObject({ drift: 0 }))

describe("a grant", () => {
  it("is made once for its key, and answers the first one again", async () => {
    const customer = fresh("cus")
    const first = await give(customer, 100, "the-same")
    expect(first).toMatchObject({ kind: "grant", customer_id: customer, amount_micros: 100, change_micros: 100 })
    expect(await give(customer, 100, "the-same")).toEqual(first)
    expect(await balances(customer)).toEqual([100, 0])
  })

  it("is refused for a key that said something else", async () => {
    const customer = fresh("cus")
    const key = fresh("key")
    await give(customer, 100, key)
    await expect(give(customer, 101, key)).rejects.toEqual(code("KEY_REUSED"))
    await expect(give(fresh("cus"), 100, key)).rejects.toEqual(code("KEY_REUSED"))
    await expect(takeBack(customer, 100, key)).rejects.toEqual(code("KEY_REUSED"))
    expect(await balances(customer)).toEqual([100, 0])
  })

  it("is made once by twenty at once", async () => {
    const customer = fresh("cus")
    const key = fresh("key")
    const made = await Promise.all(Array.from({ length: 20 }, () => give(customer, 7, key)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await balances(customer)).toEqual([7, 0])
  })

  it.each([0, -1, 0.5, NaN, 1e15])("of %d micro-credits is refused", async (amount) => {
    await expect(async () => give(fresh("cus"), amount)).rejects.toEqual(code("AMOUNT_INVALID"))
  })

  it("is refused when the account could not show it", async () => {
    const customer = fresh("cus")
    await give(customer, 999_999_999_999_999)
    await expect(give(customer, 1)).rejects.toEqual(code("BALANCE_TOO_LARGE"))
  })

  it("is gone when the caller's transaction rolls back", async () => {
    const customer = fresh("cus")
    const failing = knex.transaction(async (transaction) => {
      await grantCredits(transaction, {
        kind: "grant",
        key: fresh("key"),
        customer_id: customer,
        amount_micros: 5,
        reason: null,
        reference: order,
      })
      throw new Error("The caller failed.")
    })
    await expect(failing).rejects.toThrow("The caller failed.")
    expect(await balances(customer)).toEqual([0, 0])
  })
})

describe("a hold", () => {
  it("of fifty at once on a balance for ten is given to exactly ten", async () => {
    const customer = fresh("cus")
    await give(customer, 10)
    const tries = await Promise.allSettled(Array.from({ length: 50 }, () => hold(customer, 1)))
    const refused = tries.filter((one) => one.status === "rejected").map((one) => one.reason as unknown)
    expect(refused).toHaveLength(40)
    for (const reason of refused) expect(reason).toEqual(code("NOT_ENOUGH"))
    expect(await balances(customer)).toEqual([10, 10])
  })

  it("tells in credits what is missing, and leaves the caller's transaction usable", async () => {
    const customer = fresh("cus")
    await give(customer, 1_500_000)
    await knex.transaction(async (transaction) => {
      const input = { customer_id: customer, amount_micros: 2_000_000, key: fresh("hold"), reference: generation }
      await expect(placeHold(transaction, input)).rejects.toMatchObject({
        status: 402,
        details: { needed: 2, available: 1.5 },
      })
      await placeHold(transaction, { ...input, amount_micros: 1_000_000 })
    })
    expect(await balances(customer)).toEqual([1_500_000, 1_000_000])
  })

  it("is placed once for its key, whatever has become of it", async () => {
    const customer = fresh("cus")
    await give(customer, 10)
    const key = fresh("hold")
    const first = await hold(customer, 4, key)
    expect(await hold(customer, 4, key, new Date())).toEqual(first)
    await settle(key, 3)
    expect(await hold(customer, 4, key)).toMatchObject({ id: first.id, state: "settled", settled_micros: 3 })
    await expect(hold(customer, 5, key)).rejects.toEqual(code("KEY_REUSED"))
    await expect(hold(fresh("cus"), 4, key)).rejects.toEqual(code("KEY_REUSED"))
    expect(await balances(customer)).toEqual([7, 0])
  })

  it("is settled to its true cost, and the rest is available again", async () => {
    const customer = fresh("cus")
    await give(customer, 10)
    const { key } = await hold(customer, 8)
    expect(await settle(key, 3)).toMatchObject({ state: "settled", settled_micros: 3 })
    expect(await balances(customer)).toEqual([7, 0])
  })

  it("is settled to nothing without a movement", async () => {
    const customer = fresh("cus")
    await give(customer, 10)
    const { key } = await hold(customer, 8)
    await settle(key, 0)
    expect(await readStatement(knex, customer, { limit: 10 })).toHaveLength(1)
    expect(await balances(customer)).toEqual([10, 0])
  })

  it("refuses a second settlement unless it is the same", async () => {
    const customer = fresh("cus")
    await give(customer, 10)
    const { key } = await hold(customer, 8)
    const first = await settle(key, 3, "settled-once")
    expect(await settle(key, 3, "settled-once")).toEqual(first)
    await expect(settle(key, 4, "settled-once")).rejects.toEqual(code("HOLD_CLOSED"))
    await expect(settle(key, 3)).rejects.toEqual(code("HOLD_CLOSED"))
    await expect(releaseHold(knex, { hold_key: key })).rejects.toEqual(code("HOLD_CLOSED"))
    expect(await balances(customer)).toEqual([7, 0])
  })

  it("is settled by one of twenty at once", async () => {
    const customer = fresh("cus")
    await give(customer, 10)
    const { key } = await hold(customer, 8)
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => settle(key, 2)))
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(await balances(customer)).toEqual([8, 0])
  })

  it("refuses a settlement above it, and one with the key of another", async () => {
    const customer = fresh("cus")
    await give(customer, 10)
    const [one, two] = [await hold(customer, 2), await hold(customer, 2)]
    await expect(settle(one.key, 3)).rejects.toMatchObject({
      code: "WEBOX_CREDITS_SETTLEMENT_TOO_LARGE",
      details: { held: 0.000002 },
    })
    await settle(one.key, 2, "of-the-first")
    await expect(settle(two.key, 2, "of-the-first")).rejects.toEqual(code("KEY_REUSED"))
    expect(await balances(customer)).toEqual([8, 2])
  })

  it("is released, twice too, and then never settled", async () => {
    const customer = fresh("cus")
    await give(customer, 10)
    const { key } = await hold(customer, 8)
    expect(await releaseHold(knex, { hold_key: key })).toMatchObject({ state: "released" })
    expect(await releaseHold(knex, { hold_key: key })).toMatchObject({ state: "released" })
    await expect(settle(key, 1)).rejects.toEqual(code("HOLD_CLOSED"))
    expect(await balances(customer)).toEqual([10, 0])
  })

  it("that was never placed is not found", async () => {
    await expect(settle("none", 1)).rejects.toEqual(code("HOLD_NOT_FOUND"))
    await expect(releaseHold(knex, { hold_key: "none" })).rejects.toEqual(code("HOLD_NOT_FOUND"))
  })
})

describe("credits that are taken back", () => {
  it("are taken as far as they are neither spent nor held; the rest is owed", async () => {
    const customer = fresh("cus")
    await give(customer, 10)
    const { key } = await hold(customer, 4)
    const first = await takeBack(customer, 9, "back-once")
    expect(first).toMatchObject({ kind: "refund", amount_micros: 9, change_micros: -6 })
    expect(await takeBack(customer, 9, "back-once")).toEqual(first)
    expect(await balances(customer)).toEqual([4, 4])
    expect(await readOwed(knex, customer)).toBe(3)
    await settle(key, 4)
    const nothingLeft = await takeBack(customer, 2)
    expect(nothingLeft).toMatchObject({ change_micros: 0 })
    expect(await readReceivables(knex, undefined, 100)).toContainEqual(
      expect.objectContaining({ customer_id: customer, owed_micros: 5 })
    )
  })
})

describe("the statement", () => {
  it("goes page by page from the newest, each balance following from the one before", async () => {
    const customer = fresh("cus")
    for (let amount = 1; amount <= 7; amount++) await give(customer, amount)
    await settle((await hold(customer, 5)).key, 2)
    const all = await readStatement(knex, customer, { limit: 100 })
    expect(all.map(({ amount_micros }) => amount_micros)).toEqual([-2, 7, 6, 5, 4, 3, 2, 1])
    expect(all.map(({ balance_micros }) => balance_micros)).toEqual([26, 28, 21, 15, 10, 6, 3, 1])
    const paged = []
    for (let after: string | undefined; ;) {
      const page = await readStatement(knex, customer, { after, limit: 3 })
      paged.push(...page)
      after = page.at(-1)?.id
      if (page.length < 3) break
    }
    expect(paged).toEqual(all)
    const streamed = []
    for await (const lines of readWholeStatement(knex, customer)) streamed.push(...lines)
    expect(streamed).toEqual(all)
  })

  it("is in the order of the balances when many write at once", async () => {
    const customer = fresh("cus")
    await Promise.all(Array.from({ length: 40 }, (_, index) => give(customer, index + 1)))
    const lines = (await readStatement(knex, customer, { limit: 100 })).reverse()
    let balance = 0
    for (const line of lines) expect(line.balance_micros).toBe((balance += line.amount_micros))
    expect(balance).toBe(820)
  })
})

describe("the terms", () => {
  it("are a cent and no markup until the merchant says something, then what was said last", async () => {
    expect(await readSettings(knex)).toMatchObject([{ id: null, currency_code: "eur", value_micros: 10_000 }])
    await addSetting(knex, { currency_code: "eur", value_micros: 20_000, markup_bps: 100 }, "user_1")
    await addSetting(knex, { currency_code: "usd", value_micros: 5_000, markup_bps: 2_500 }, null)
    expect(await currentTerms(knex)).toEqual({ currency_code: "usd", value_micros: 5_000, markup_bps: 2_500 })
    expect(await readSettings(knex)).toMatchObject([{ markup_bps: 2_500 }, { markup_bps: 100, created_by: "user_1" }])
  })
})
