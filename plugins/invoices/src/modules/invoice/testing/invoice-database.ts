import path from "node:path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Migrator } from "@medusajs/framework/mikro-orm/migrations"
import { defineConfig, MikroORM } from "@medusajs/framework/mikro-orm/postgresql"
import { ModulesSdkUtils } from "@medusajs/framework/utils"

const { DB_HOST = "localhost", DB_PORT = "5432", DB_USERNAME = "postgres", DB_PASSWORD = "" } = process.env
const urlOf = (database: string) =>
  `postgres://${DB_USERNAME}:${encodeURIComponent(DB_PASSWORD)}@${DB_HOST}:${DB_PORT}/${database}`

/** A database of its own with the tables of invoices and nothing else, as the module's migrations make them. */
export async function openInvoiceDatabase(name: string): Promise<{ knex: Knex; close(): Promise<void> }> {
  const server: Knex = ModulesSdkUtils.createPgConnection({ clientUrl: urlOf("postgres") })
  await server.raw(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await server.raw(`CREATE DATABASE ${name}`)
  await migrate(urlOf(name))
  const knex: Knex = ModulesSdkUtils.createPgConnection({ clientUrl: urlOf(name), pool: { max: 16 } })
  return {
    knex,
    close: async () => {
      await knex.destroy()
      await server.raw(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      await server.destroy()
    },
  }
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

async function migrate(clientUrl: string): Promise<void> {
  const orm = await MikroORM.init(
    defineConfig({
      clientUrl,
      entities: [],
      discovery: { warnWhenNoEntities: false },
      extensions: [Migrator],
      migrations: {
        path: path.join(__dirname, "../migrations"),
        glob: "Migration*.ts",
        silent: true,
        snapshot: false,
      },
    })
  )
  try {
    await orm.getMigrator().up()
  } finally {
    await orm.close()
  }
}
