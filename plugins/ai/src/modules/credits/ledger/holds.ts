import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { creditErrors } from "../errors"
import { lockAccount, rowsOf } from "./accounts"
import type { Hold } from "./records"

type HoldRow = Omit<Hold, "reference"> & { reference_type: string; reference_id: string }

/** Reads a hold by its key. */
export async function findHold(knex: Knex, key: string): Promise<Hold | undefined> {
  const [row] = await rowsOf<HoldRow>(
    knex,
    `SELECT hold.id, hold.key, account.customer_id, hold.amount_micros::float8 AS amount_micros, hold.state,
       hold.reference_type, hold.reference_id, hold.expires_at, hold.settled_micros::float8 AS settled_micros
     FROM webox_credit_hold hold JOIN webox_credit_account account ON account.id = hold.account_id
     WHERE hold.key = ?`,
    [key]
  )
  if (!row) return undefined
  const { reference_type, reference_id, ...rest } = row
  return { ...rest, reference: { type: reference_type, id: reference_id } }
}

/**
 * Locks the account of a hold, and then reads the hold: nobody else closes it meanwhile.
 *
 * @throws WEBOX_CREDITS_HOLD_NOT_FOUND (404)
 */
export async function lockHold(transaction: Knex, key: string): Promise<Hold> {
  const seen = await findHold(transaction, key)
  if (seen) await lockAccount(transaction, seen.customer_id)
  const hold = seen && (await findHold(transaction, key))
  if (!hold) throw creditErrors.WEBOX_CREDITS_HOLD_NOT_FOUND()
  return hold
}
