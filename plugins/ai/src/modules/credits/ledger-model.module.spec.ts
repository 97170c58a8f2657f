import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import fc from "fast-check"
import { readAccount, readOwed } from "./ledger/accounts"
import { grantCredits } from "./ledger/grant-credits"
import { placeHold } from "./ledger/place-hold"
import { releaseHold } from "./ledger/release-hold"
import { settleHold } from "./ledger/settle-hold"
import { takeBackCredits } from "./ledger/take-back-credits"
import { openLedgerDatabase } from "./ledger-database.spec"
import { readStatement } from "./statement/read-statement"
import { verifyLedger } from "./verify-ledger"

jest.setTimeout(240_000)

/** A ledger as anybody would write it on paper. */
interface Paper {
  balance: number
  owed: number
  holds: Map<number, { amount: number; state: "open" | "settled" | "released" }>
}

type Operation =
  | { kind: "grant"; amount: number }
  | { kind: "refund"; amount: number }
  | { kind: "hold"; hold: number; amount: number }
  | { kind: "settle"; hold: number; amount: number }
  | { kind: "release"; hold: number }

const amounts = fc.integer({ min: 1, max: 20 })
const holds = fc.nat(5)
const operations: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant("grant" as const), amount: amounts }),
  fc.record({ kind: fc.constant("refund" as const), amount: amounts }),
  fc.record({ kind: fc.constant("hold" as const), hold: holds, amount: amounts }),
  fc.record({ kind: fc.constant("settle" as const), hold: holds, amount: fc.integer({ min: 0, max: 20 }) }),
  fc.record({ kind: fc.constant("release" as const), hold: holds })
)

const heldOf = (paper: Paper): number =>
  [...paper.holds.values()].reduce((sum, { state, amount }) => sum + (state === "open" ? amount : 0), 0)

/** Does it on paper. @returns whether it is allowed */
function onPaper(paper: Paper, operation: Operation): boolean {
  const available = paper.balance - heldOf(paper)
  if (operation.kind === "grant") {
    paper.balance += operation.amount
    return true
  }
  if (operation.kind === "refund") {
    const taken = Math.min(available, operation.amount)
    paper.balance -= taken
    paper.owed += operation.amount - taken
    return true
  }
  const hold = paper.holds.get(operation.hold)
  if (operation.kind === "hold") {
    if (hold) return hold.amount === operation.amount
    if (operation.amount > available) return false
    paper.holds.set(operation.hold, { amount: operation.amount, state: "open" })
    return true
  }
  if (operation.kind === "release") {
    if (!hold || hold.state === "settled") return false
    hold.state = "released"
    return true
  }
  if (hold?.state !== "open" || operation.amount > hold.amount) return false
  hold.state = "settled"
  paper.balance -= operation.amount
  return true
}

describe("the ledger", () => {
  let database: Awaited<ReturnType<typeof openLedgerDatabase>>
  let knex: Knex
  let serial = 0

  beforeAll(async () => {
    database = await openLedgerDatabase("webox_test_model")
    knex = database.knex
  })

  afterAll(() => database.close())

  /** Does it in the ledger. @returns whether it was allowed */
  async function inLedger(customer_id: string, operation: Operation): Promise<boolean> {
    const key = `${customer_id}-${++serial}`
    const reference = { type: "test", id: "1" }
    const hold_key = "hold" in operation ? `${customer_id}-hold-${operation.hold}` : ""
    const work = (): Promise<unknown> => {
      if (operation.kind === "grant") {
        const { amount: amount_micros } = operation
        return grantCredits(knex, { kind: "grant", key, customer_id, amount_micros, reason: null, reference })
      }
      if (operation.kind === "refund") {
        return takeBackCredits(knex, { key, customer_id, amount_micros: operation.amount, reason: null, reference })
      }
      if (operation.kind === "hold") {
        return placeHold(knex, { customer_id, amount_micros: operation.amount, key: hold_key, reference })
      }
      if (operation.kind === "settle") return settleHold(knex, { hold_key, amount_micros: operation.amount, key })
      return releaseHold(knex, { hold_key })
    }
    try {
      await work()
      return true
    } catch (error) {
      expect(error).toMatchObject({ code: expect.stringMatching(/^WEBOX_CREDITS_/) })
      return false
    }
  }

  it("does what a ledger on paper does, for any sequence of operations", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operations, { maxLength: 30 }), async (sequence) => {
        const customer = `cus_${++serial}`
        const paper: Paper = { balance: 0, owed: 0, holds: new Map() }
        for (const operation of sequence) {
          expect(await inLedger(customer, operation)).toBe(onPaper(paper, operation))
          const account = await readAccount(knex, customer)
          expect([account.balance_micros, account.held_micros]).toEqual([paper.balance, heldOf(paper)])
        }
        expect(await readOwed(knex, customer)).toBe(paper.owed)
        const [newest] = await readStatement(knex, customer, { limit: 1 })
        expect(newest?.balance_micros ?? 0).toBe(paper.balance)
      }),
      { numRuns: 60 }
    )
    expect(await verifyLedger(knex, [])).toMatchObject({ drift: 0 })
  })

  it("stays sound when everything happens at once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operations, { minLength: 10, maxLength: 40 }), async (crowd) => {
        const customer = `cus_${++serial}`
        await inLedger(customer, { kind: "grant", amount: 60 })
        await Promise.all(crowd.map((operation) => inLedger(customer, operation)))
        const { available_micros } = await readAccount(knex, customer)
        expect(available_micros).toBeGreaterThanOrEqual(0)
        expect(await verifyLedger(knex, [])).toMatchObject({ drift: 0 })
      }),
      { numRuns: 20 }
    )
  })
})
