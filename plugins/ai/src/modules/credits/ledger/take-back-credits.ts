import { inTransaction, type WriteManager } from "@webox/kit/durable-jobs/in-transaction"
import { assertMicros } from "../credit-amount"
import { customerAccount, lockAccount, makeAccount, receivableAccount } from "./accounts"
import type { CreditTransaction } from "./records"
import { findTransaction, writeTransaction, type TransactionInput } from "./transactions"

/**
 * Takes bought credits back, as far as they are neither spent nor held; what is missing is owed by the customer, on an
 * account of receivables that the merchant sees. Once for its key.
 *
 * @returns the transaction; `change_micros` is what was taken, as a negative number
 * @throws WEBOX_CREDITS_AMOUNT_INVALID (400), WEBOX_CREDITS_KEY_REUSED (409)
 */
export function takeBackCredits(
  manager: WriteManager,
  input: Omit<TransactionInput, "kind">
): Promise<CreditTransaction> {
  assertMicros(input.amount_micros)
  const refund: TransactionInput = { ...input, kind: "refund" }
  return inTransaction(manager, async (transaction) => {
    const account = await lockAccount(transaction, input.customer_id)
    const earlier = await findTransaction(transaction, refund)
    if (earlier) return earlier

    const taken = Math.min(input.amount_micros, account.available_micros)
    const owed = input.amount_micros - taken
    const receivable = receivableAccount(input.customer_id)
    if (owed > 0) await makeAccount(transaction, receivable, "receivable", input.customer_id)
    return writeTransaction(transaction, refund, [
      [customerAccount(input.customer_id), -taken],
      [receivable, -owed],
      ["system:sold", input.amount_micros],
    ])
  })
}
