import { inTransaction, type WriteManager } from "@webox/kit/durable-jobs/in-transaction"
import { creditErrors } from "../errors"
import { lockHold } from "./holds"
import type { Hold } from "./records"

/**
 * Closes a hold without a cost: all of it is available again. To release it twice is harmless.
 *
 * @param manager the caller's transaction
 * @throws WEBOX_CREDITS_HOLD_NOT_FOUND (404); WEBOX_CREDITS_HOLD_CLOSED (409) when it was settled
 */
export function releaseHold(manager: WriteManager, { hold_key }: { hold_key: string }): Promise<Hold> {
  return inTransaction(manager, async (transaction) => {
    const hold = await lockHold(transaction, hold_key)
    if (hold.state === "settled") throw creditErrors.WEBOX_CREDITS_HOLD_CLOSED({ state: hold.state })
    if (hold.state === "open") {
      await transaction.raw("UPDATE webox_credit_hold SET state = 'released', closed_at = now() WHERE id = ?", [
        hold.id,
      ])
    }
    return { ...hold, state: "released" }
  })
}
