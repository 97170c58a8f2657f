import path from "node:path"
import { Client } from "pg"
import { buildBackend } from "../../scripts/lib/build"
import { prepareDataFolder, readSecrets, type Secrets } from "../../scripts/lib/data-folder"
import {
  backendEnvironment,
  readEnvironment,
  type BackendEnvironment,
  type Environment,
} from "../../scripts/lib/environment"
import { demoEmails, fillDatabase } from "../../scripts/lib/fill-database"
import { root, serverFolder } from "../../scripts/lib/paths"
import { runMedusa } from "../../scripts/lib/run-medusa"
import { ShopDatabase } from "../../scripts/lib/shop-database"
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../../scripts/postgres/embedded-postgres"

/** What the sections measure with: a database server, the seeded template, and the settings of the apps. */
export type BenchEnvironment = {
  /** A fresh database with the demo shop in it, the same for every app. */
  copyDatabase(name: string): Promise<string>
  /** The same for an app without our plugins: its taxes are computed by Medusa's own provider. */
  copyDatabaseForStock(name: string): Promise<string>
  emptyDatabase(name: string): Promise<string>
  /** A database with that many products beside the demo shop. It is kept from one run to the next. */
  catalogueDatabase(products: number): Promise<string>
  variables: Environment
  publishableKey: string
  admin: { email: string; password: string }
  close(): Promise<void>
}

/** Enough of everything that no measurement is one of an empty shelf. */
const stock = 1_000_000

/**
 * Sets the bench up: builds the backend, fills a template database with the demo shop. It uses the server of
 * `DATABASE_URL` (and makes databases beside the one it names), or an embedded Postgres in `.webox/bench`.
 */
export async function openEnvironment(): Promise<BenchEnvironment> {
  const dataFolder = path.join(root, ".webox/bench")
  prepareDataFolder(dataFolder)
  const secrets = readSecrets(dataFolder)
  const own = readEnvironment().DATABASE_URL
  const server = own ? undefined : await startEmbeddedPostgres({ dataFolder, password: secrets.database })
  const urlOf = databaseNamer(own, server)

  const template = urlOf("template")
  await onServer(urlOf("postgres"), `CREATE DATABASE "${nameOf(template)}"`).catch(ignoreExisting)
  const backend = backendFor(template, dataFolder, secrets)
  const { variables } = backend
  await buildBackend(variables)
  await fillDatabase(backend, secrets)
  await onServer(
    template,
    `UPDATE inventory_level SET stocked_quantity = ${stock}, raw_stocked_quantity = '{"value":"${stock}","precision":20}'`
  )

  const copyOfTemplate = `TEMPLATE "${nameOf(template)}"`
  const remake = async (name: string, source: string): Promise<string> => {
    const url = urlOf(name)
    await onServer(urlOf("postgres"), `DROP DATABASE IF EXISTS "${nameOf(url)}" WITH (FORCE)`)
    await onServer(urlOf("postgres"), `CREATE DATABASE "${nameOf(url)}" ${source}`)
    return url
  }

  return {
    variables,
    publishableKey: (await new ShopDatabase(template).publishableKey()) ?? "",
    admin: { email: demoEmails.admin, password: secrets.adminPassword },
    copyDatabase: (name) => remake(name, copyOfTemplate),
    copyDatabaseForStock: async (name) => {
      const url = await remake(name, copyOfTemplate)
      await onServer(url, "UPDATE tax_region SET provider_id = 'tp_system' WHERE provider_id IS NOT NULL")
      return url
    },
    emptyDatabase: (name) => remake(name, ""),
    catalogueDatabase: async (products) => {
      const url = urlOf(`catalogue_${products}`)
      await onServer(urlOf("postgres"), `CREATE DATABASE "${nameOf(url)}" TEMPLATE "${nameOf(template)}"`).catch(
        ignoreExisting
      )
      await fillCatalogue(products, backendFor(url, dataFolder, secrets), secrets)
      return url
    },
    close: async () => server?.stop(),
  }
}

/** Brings an earlier run's database up to date, and makes the products that it lacks. */
async function fillCatalogue(products: number, backend: BackendEnvironment, secrets: Secrets): Promise<void> {
  await fillDatabase(backend, secrets)
  await runMedusa(["exec", "./src/scripts/seed-catalogue.js"], {
    cwd: serverFolder,
    env: { ...backend.variables, WEBOX_SEED_PRODUCTS: String(products) },
    log: path.join(root, ".webox/bench/logs/seed-catalogue.log"),
  })
}

function backendFor(databaseUrl: string, dataFolder: string, secrets: Secrets): BackendEnvironment {
  return backendEnvironment(readEnvironment(), { dataFolder, secrets, databaseUrl })
}

/** Names databases: `postgres` is the server's own, every other gets a prefix of the bench. */
function databaseNamer(own: string | undefined, server: EmbeddedPostgres | undefined): (name: string) => string {
  return (name) => {
    const isServers = name === "postgres"
    if (server) return server.url(isServers ? name : `webox_bench_${name}`)
    const url = new URL(own ?? "")
    url.pathname = isServers ? "/postgres" : `${url.pathname}_bench_${name}`
    return url.href
  }
}

function nameOf(databaseUrl: string): string {
  return new URL(databaseUrl).pathname.slice(1)
}

async function onServer(databaseUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "42P04")) throw error
}
