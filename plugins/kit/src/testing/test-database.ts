import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Migrator } from "@medusajs/framework/mikro-orm/migrations"
import { defineConfig, MikroORM } from "@medusajs/framework/mikro-orm/postgresql"
import { ModulesSdkUtils } from "@medusajs/framework/utils"

const { DB_HOST = "localhost", DB_PORT = "5432", DB_USERNAME = "postgres", DB_PASSWORD = "" } = process.env

/** The address of a database on the server of the tests. Its own one, `postgres`, is always there. */
export function testDatabaseUrl(name = "postgres"): string {
  return `postgres://${DB_USERNAME}:${encodeURIComponent(DB_PASSWORD)}@${DB_HOST}:${DB_PORT}/${name}`
}

export interface TestDatabase {
  url: string
  /** Ends all connections to it, and drops it. */
  drop(): Promise<void>
}

/** An empty database. One of the same name that an earlier run has left is dropped. @param name a plain identifier */
export async function createTestDatabase(name: string): Promise<TestDatabase> {
  const drop = `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`
  await onServer(drop, `CREATE DATABASE ${name}`)
  return { url: testDatabaseUrl(name), drop: () => onServer(drop) }
}

export interface ModuleDatabase {
  knex: Knex
  /** Ends the connection, and drops the database. */
  close(): Promise<void>
}

/**
 * A database with the tables of one module and nothing else, as its migrations make them.
 *
 * @param migrations the folder of the module's `Migration*.ts`
 * @param connections how many there are at once, at most
 */
export async function openModuleDatabase(
  name: string,
  { migrations, connections }: { migrations: string; connections: number }
): Promise<ModuleDatabase> {
  const { url, drop } = await createTestDatabase(name)
  await migrate(url, migrations)
  const knex: Knex = ModulesSdkUtils.createPgConnection({ clientUrl: url, pool: { max: connections } })
  return {
    knex,
    close: async () => {
      await knex.destroy()
      await drop()
    },
  }
}

async function onServer(...statements: readonly string[]): Promise<void> {
  const server: Knex = ModulesSdkUtils.createPgConnection({ clientUrl: testDatabaseUrl() })
  try {
    for (const statement of statements) await server.raw(statement)
  } finally {
    await server.destroy()
  }
}

async function migrate(clientUrl: string, folder: string): Promise<void> {
  const orm = await MikroORM.init(
    defineConfig({
      clientUrl,
      entities: [],
      discovery: { warnWhenNoEntities: false },
      extensions: [Migrator],
      migrations: { path: folder, glob: "Migration*.ts", silent: true, snapshot: false },
    })
  )
  try {
    await orm.getMigrator().up()
  } finally {
    await orm.close()
  }
}
