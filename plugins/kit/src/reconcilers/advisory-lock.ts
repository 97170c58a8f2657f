import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Runs `work` in one process at a time. The lock is Postgres's own and ends with its connection, so a killed process
 * never leaves it behind.
 *
 * @param name what is locked, the same text in every process
 * @returns what `work` gave, or `undefined` when another process is at it
 */
export async function withAdvisoryLock<Result>(
  knex: Knex,
  name: string,
  work: () => Promise<Result>
): Promise<Result | undefined> {
  return knex.transaction(async (transaction) => {
    const { rows } = await transaction.raw<{ rows: { locked: boolean }[] }>(
      "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)) AS locked",
      [name]
    )
    return rows[0]?.locked ? work() : undefined
  })
}
