import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { connectionOf, type TransactionalManager } from "./connection"

/** Where something is written: the transactional manager of any module's method, a knex transaction, or a connection. */
export type WriteManager = TransactionalManager | Knex

/** Runs `work` in the caller's transaction, and commits with it; in one of its own when there is none. */
export function inTransaction<Result>(
  manager: WriteManager,
  work: (transaction: Knex) => Promise<Result>
): Promise<Result> {
  const connection = connectionOf(manager)
  return connection.isTransaction ? work(connection) : connection.transaction(work)
}
