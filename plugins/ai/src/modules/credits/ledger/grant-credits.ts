import { inTransaction, type WriteManager } from "@webox/kit/durable-jobs/in-transaction"
import { assertMicros, LARGEST_MICROS } from "../credit-amount"
import { creditErrors } from "../errors"
import { customerAccount, lockAccount, type SystemAccount } from "./accounts"
import type { CreditTransaction } from "./records"
import { findTransaction, writeTransaction, type TransactionInput } from "./transactions"

/** Credits for a customer: bought (`purchase`), or given by the merchant (`grant`). */
export type GrantInput = TransactionInput & { kind: "purchase" | "grant" }

const SOURCES: Record<GrantInput["kind"], SystemAccount> = { purchase: "system:sold", grant: "system:granted" }

/**
 * Adds credits to a customer's account, once for its key: the same again answers the first transaction.
 *
 * @param manager the caller's transaction: the credits are there when it commits
 * @throws WEBOX_CREDITS_AMOUNT_INVALID (400), WEBOX_CREDITS_BALANCE_TOO_LARGE (409), WEBOX_CREDITS_KEY_REUSED (409)
 */
export function grantCredits(manager: WriteManager, input: GrantInput): Promise<CreditTransaction> {
  assertMicros(input.amount_micros)
  return inTransaction(manager, async (transaction) => {
    const account = await lockAccount(transaction, input.customer_id)
    const earlier = await findTransaction(transaction, input)
    if (earlier) return earlier
    if (account.balance_micros + input.amount_micros > LARGEST_MICROS) {
      throw creditErrors.WEBOX_CREDITS_BALANCE_TOO_LARGE()
    }
    return writeTransaction(transaction, input, [
      [customerAccount(input.customer_id), input.amount_micros],
      [SOURCES[input.kind], -input.amount_micros],
    ])
  })
}
