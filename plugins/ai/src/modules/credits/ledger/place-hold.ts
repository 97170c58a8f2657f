import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { inTransaction, type WriteManager } from "@webox/kit/durable-jobs/in-transaction"
import { assertMicros, toCredits } from "../credit-amount"
import { creditErrors } from "../errors"
import { customerAccount, lockAccount, rowsOf } from "./accounts"
import { findHold } from "./holds"
import type { Hold, Reference } from "./records"

export interface HoldInput {
  customer_id: string
  amount_micros: number
  /** Makes the hold one, for ever: such as the id of what it is for. At most 500 characters. */
  key: string
  reference: Reference
  /** When a reconciler releases it, unless the kind of its reference says itself when it has ended. */
  expires_at?: Date
}

/**
 * Sets credits aside, if that many are available: of many at once, as many get theirs as the balance covers. Once for its
 * key; the same again answers the first hold, whatever has become of it since.
 *
 * @param manager the caller's transaction: the hold is there when it commits. A refusal leaves the transaction usable
 * @throws WEBOX_CREDITS_NOT_ENOUGH (402), WEBOX_CREDITS_AMOUNT_INVALID (400), WEBOX_CREDITS_KEY_REUSED (409)
 */
export function placeHold(manager: WriteManager, input: HoldInput): Promise<Hold> {
  assertMicros(input.amount_micros)
  return inTransaction(manager, async (transaction) => {
    const { available_micros } = await lockAccount(transaction, input.customer_id)
    const placed = available_micros < input.amount_micros ? undefined : await insertHold(transaction, input)
    if (placed) return placed
    const earlier = await findHold(transaction, input.key)
    if (earlier) return sameHold(earlier, input)
    throw creditErrors.WEBOX_CREDITS_NOT_ENOUGH({
      needed: toCredits(input.amount_micros),
      available: toCredits(available_micros),
    })
  })
}

/** @returns undefined where the key is taken already */
async function insertHold(transaction: Knex, input: HoldInput): Promise<Hold | undefined> {
  const { customer_id, amount_micros, key, reference, expires_at = null } = input
  const id = generateEntityId(undefined, "wchold")
  const inserted = await rowsOf(
    transaction,
    `INSERT INTO webox_credit_hold (id, key, account_id, amount_micros, reference_type, reference_id, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING RETURNING id`,
    [id, key, customerAccount(customer_id), amount_micros, reference.type, reference.id, expires_at]
  )
  if (inserted.length === 0) return undefined
  return { id, key, customer_id, amount_micros, state: "open", reference, expires_at, settled_micros: null }
}

/** When it expires may differ: a second request is made at another time. */
function sameHold(hold: Hold, input: HoldInput): Hold {
  const isSame =
    hold.customer_id === input.customer_id &&
    hold.amount_micros === input.amount_micros &&
    hold.reference.type === input.reference.type &&
    hold.reference.id === input.reference.id
  if (!isSame) throw creditErrors.WEBOX_CREDITS_KEY_REUSED()
  return hold
}
