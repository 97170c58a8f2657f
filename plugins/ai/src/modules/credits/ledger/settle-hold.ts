import { inTransaction, type WriteManager } from "@webox/kit/durable-jobs/in-transaction"
import { assertMicros, toCredits } from "../credit-amount"
import { creditErrors } from "../errors"
import { customerAccount, rowsOf } from "./accounts"
import { lockHold } from "./holds"
import type { Hold } from "./records"
import { writeTransaction } from "./transactions"

export interface SettlementInput {
  hold_key: string
  /** The true cost: from zero to what is held. Who has a higher cost caps it, and bears the rest. */
  amount_micros: number
  /** Makes the settlement one, for ever. */
  key: string
  /** What the statement says. */
  reason?: string
}

/**
 * Closes a hold with what it did cost; the rest is available again. A second settlement of a hold is refused, unless it
 * is the same one sent again.
 *
 * @param manager the caller's transaction
 * @throws WEBOX_CREDITS_HOLD_NOT_FOUND (404), WEBOX_CREDITS_HOLD_CLOSED (409), WEBOX_CREDITS_SETTLEMENT_TOO_LARGE (409),
 *   WEBOX_CREDITS_KEY_REUSED (409), WEBOX_CREDITS_AMOUNT_INVALID (400)
 */
export function settleHold(manager: WriteManager, input: SettlementInput): Promise<Hold> {
  const { amount_micros, key } = input
  assertMicros(amount_micros, 0)
  return inTransaction(manager, async (transaction) => {
    const hold = await lockHold(transaction, input.hold_key)
    const settled: Hold = { ...hold, state: "settled", settled_micros: amount_micros }
    if (hold.state !== "open") {
      const isTheSame = await rowsOf(
        transaction,
        "SELECT 1 FROM webox_credit_hold WHERE id = ? AND settlement_key = ? AND settled_micros = ?",
        [hold.id, key, amount_micros]
      )
      if (isTheSame.length > 0) return settled
      throw creditErrors.WEBOX_CREDITS_HOLD_CLOSED({ state: hold.state })
    }
    if (amount_micros > hold.amount_micros) {
      throw creditErrors.WEBOX_CREDITS_SETTLEMENT_TOO_LARGE({ held: toCredits(hold.amount_micros) })
    }
    const reused = await rowsOf(transaction, "SELECT 1 FROM webox_credit_hold WHERE settlement_key = ?", [key])
    if (reused.length > 0) throw creditErrors.WEBOX_CREDITS_KEY_REUSED()

    // First the hold, then the cost: the database never sees more spent and held than there is.
    await transaction.raw(
      `UPDATE webox_credit_hold SET state = 'settled', settled_micros = ?, settlement_key = ?, closed_at = now() WHERE id = ?`,
      [amount_micros, key, hold.id]
    )
    if (amount_micros > 0) {
      const { customer_id, reference } = hold
      await writeTransaction(
        transaction,
        { kind: "settlement", key, customer_id, amount_micros, reason: input.reason ?? null, reference },
        [
          [customerAccount(customer_id), -amount_micros],
          ["system:spent", amount_micros],
        ]
      )
    }
    return settled
  })
}
