import path from "node:path"
import { defineConfig, MikroORM } from "@medusajs/framework/mikro-orm/postgresql"
import { Migrator } from "@medusajs/framework/mikro-orm/migrations"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ModulesSdkUtils } from "@medusajs/framework/utils"

const { DB_HOST = "localhost", DB_PORT = "5432", DB_USERNAME = "postgres", DB_PASSWORD = "" } = process.env
const urlOf = (database: string) =>
  `postgres://${DB_USERNAME}:${encodeURIComponent(DB_PASSWORD)}@${DB_HOST}:${DB_PORT}/${database}`

/** A database of its own with the tables of credits and nothing else, as the module's migrations make them. */
export async function openLedgerDatabase(name: string): Promise<{ knex: Knex; close(): Promise<void> }> {
  const server = ModulesSdkUtils.createPgConnection({ clientUrl: urlOf("postgres") }) as Knex
  await server.raw(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await server.raw(`CREATE DATABASE ${name}`)
  await migrate(urlOf(name))
  const knex = ModulesSdkUtils.createPgConnection({ clientUrl: urlOf(name), pool: { max: 10 } }) as Knex
  return {
    knex,
    close: async () => {
      await knex.destroy()
      await server.raw(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      await server.destroy()
    },
  }
}

async function migrate(clientUrl: string): Promise<void> {
  const orm = await MikroORM.init(
    defineConfig({
      clientUrl,
      entities: [],
      discovery: { warnWhenNoEntities: false },
      extensions: [Migrator],
      migrations: { path: path.join(__dirname, "migrations"), glob: "Migration*.ts", silent: true, snapshot: false },
    })
  )
  try {
    await orm.getMigrator().up()
  } finally {
    await orm.close()
  }
}
