import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { TransactionalManager } from "@webox/kit/durable-jobs"
import { connectionOf } from "@webox/kit/durable-jobs/connection"

/** Where documents are written: the transactional manager of a module's method, a knex transaction, or a connection. */
export type InvoiceManager = TransactionalManager | Knex

/** Runs `work` in the caller's transaction, and commits with it; in one of its own when there is none. */
export function inTransaction<Result>(
  manager: InvoiceManager,
  work: (transaction: Knex) => Promise<Result>
): Promise<Result> {
  const connection = connectionOf(manager)
  return connection.isTransaction ? work(connection) : connection.transaction(work)
}
