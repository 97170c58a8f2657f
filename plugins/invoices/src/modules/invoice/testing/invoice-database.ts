import path from "node:path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { openModuleDatabase, type ModuleDatabase } from "@webox/kit/testing/test-database"

/** A database of its own with the tables of invoices and nothing else. */
export function openInvoiceDatabase(name: string): Promise<ModuleDatabase> {
  return openModuleDatabase(name, { migrations: path.join(__dirname, "../migrations"), connections: 16 })
}

/** What `read` finds after a superuser who has switched the triggers off has done this. All of it is undone. */
export async function afterTampering<Result>(
  knex: Knex,
  statements: readonly string[],
  read: (connection: Knex) => Promise<Result>
): Promise<Result> {
  const transaction = await knex.transaction()
  try {
    await transaction.raw("SET LOCAL session_replication_role = replica")
    for (const statement of statements) await transaction.raw(statement)
    return await read(transaction)
  } finally {
    await transaction.rollback()
  }
}
