import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { jobsError } from "./errors"

/** A manager as `@InjectTransactionManager` hands it to a module service's method. */
export interface TransactionalManager {
  getTransactionContext<T>(): T | undefined
}

/**
 * The knex connection behind a manager's transaction.
 * @throws WEBOX_JOB_NO_TRANSACTION when the manager has none: what is written would not be part of the caller's work
 */
export function connectionOf(manager: TransactionalManager | Knex): Knex {
  if (!("getTransactionContext" in manager)) return manager
  const transaction = manager.getTransactionContext<Knex.Transaction>()
  if (!transaction) throw jobsError("WEBOX_JOB_NO_TRANSACTION")
  return transaction
}
