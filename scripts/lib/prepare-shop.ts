import { buildApps, buildPlugins } from "./build"
import { dataFolderOf, prepareDataFolder, readSecrets, type Secrets } from "./data-folder"
import { backendEnvironment, readEnvironment, validateEarly, type Environment } from "./environment"
import { fillDatabase } from "./fill-database"
import { onInterrupt } from "./interrupt"
import { openDatabase, type OpenDatabase } from "./open-database"
import { refuseUsedPort } from "./ports"
import { Problem } from "./problem.mjs"
import { RunningShop } from "./running-shop"
import { ShopDatabase } from "./shop-database"
import { backendUrlOf, storefrontUrlOf, type Settings } from "../../src/settings"

export type PreparedShop = {
  dataFolder: string
  secrets: Secrets
  settings: Settings
  database: OpenDatabase
  /** What the backend runs with. */
  backend: Environment
  /** What the storefront runs with. */
  storefront: Environment
  publishableKey: string
  backendUrl: string
  storefrontUrl: string
  running: RunningShop
}

export type PrepareOptions = {
  /** What builds before the database is filled. */
  build: (environment: Environment) => Promise<void>
  /** For tests only. */
  throwaway?: boolean
}

/** Another launcher runs the shop of this data folder. */
export class AlreadyRunning extends Error {
  constructor(readonly launcher: number) {
    super(`The shop already runs, in process ${launcher}.`)
  }
}

/** Builds everything that runs in production. */
export async function buildAll(environment: Environment): Promise<void> {
  await buildPlugins(environment)
  await buildApps(environment)
}

/**
 * Everything between a clone with its packages and two processes to start: settings, ports, builds, database.
 *
 * @throws {Problem} for what a person can put right
 * @throws {AlreadyRunning} when there is nothing to do
 */
export async function prepareShop({ build, throwaway }: PrepareOptions): Promise<PreparedShop> {
  const environment = readEnvironment()
  const early = validateEarly(environment)
  const dataFolder = dataFolderOf(environment)
  prepareDataFolder(dataFolder)

  const running = new RunningShop(dataFolder)
  const launcher = running.launcher()
  if (launcher) throw new AlreadyRunning(launcher)
  await running.endOrphans()
  await refuseUsedPort(early.PORT, "PORT")
  await refuseUsedPort(early.STOREFRONT_PORT, "STOREFRONT_PORT")
  running.record({})

  const secrets = readSecrets(dataFolder)
  const database = await openDatabase(environment, { dataFolder, secrets, throwaway })
  const cleanUp = async () => {
    await database.server?.stop()
    running.forget()
  }
  const release = onInterrupt(cleanUp)
  try {
    const backend = backendEnvironment(environment, { dataFolder, secrets, databaseUrl: database.url })
    const { variables, settings } = backend
    await build(variables)
    await fillDatabase(backend, secrets)
    return await describeShop({ dataFolder, secrets, settings, database, backend: variables, running })
  } catch (error) {
    await cleanUp()
    throw error
  } finally {
    release()
  }
}

type Described = Pick<PreparedShop, "dataFolder" | "secrets" | "settings" | "database" | "backend" | "running">

async function describeShop(shop: Described): Promise<PreparedShop> {
  const { settings, database } = shop
  const backendUrl = backendUrlOf(settings)
  const storefrontUrl = storefrontUrlOf(settings)
  const publishableKey = await new ShopDatabase(database.url).publishableKey()
  if (!publishableKey) {
    throw new Problem(
      "The database has no publishable API key: make one in the admin, or start with an empty database and WEBOX_DEMO=true."
    )
  }
  const storefront = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(settings.STOREFRONT_PORT),
    WEBOX_STOREFRONT_HOST: "0.0.0.0",
    WEBOX_BACKEND_URL: `http://localhost:${settings.PORT}`,
    WEBOX_STOREFRONT_URL: storefrontUrl,
    WEBOX_PUBLISHABLE_KEY: publishableKey,
    WEBOX_REVALIDATION_SECRET: shop.backend.WEBOX_REVALIDATION_SECRET,
    WEBOX_COOKIE_SECURE: String(storefrontUrl.startsWith("https:")),
  }
  return { ...shop, storefront, publishableKey, backendUrl, storefrontUrl }
}
