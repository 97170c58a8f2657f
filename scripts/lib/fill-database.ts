import path from "node:path"
import { backendUrlOf } from "../../src/settings"
import type { Secrets } from "./data-folder"
import type { BackendEnvironment, Environment } from "./environment"
import { fingerprintOf } from "./fingerprint"
import { root, serverFolder } from "./paths"
import { runMedusa } from "./run-medusa"
import { ShopDatabase } from "./shop-database"
import { step } from "./step.mjs"

export const demoEmails = { admin: "admin@webox.example", customer: "customer@webox.example" }

/**
 * Migrates the database if the sources changed since it was last migrated, seeds the demo shop if it was empty, and
 * corrects the addresses of its pictures if the backend has moved.
 */
export async function fillDatabase({ variables, settings }: BackendEnvironment, secrets: Secrets): Promise<void> {
  const database = new ShopDatabase(settings.DATABASE_URL)
  const isDemo = settings.WEBOX_DEMO
  // Remembered before the first table is made: a start that is killed while seeding goes on seeding the next time.
  if (isDemo && (await database.isEmpty())) await database.remember("demo", "wanted")

  const sources = fingerprintOf(["package-lock.json", "medusa-config.ts", "src", "plugins"])
  if ((await database.remembered("migrated")) !== sources) {
    await step("Migrating the database", () => medusa(["db:migrate", "--execute-safe-links"], variables, "migrate"))
    await database.remember("migrated", sources)
  }
  await followAddress(database, backendUrlOf(settings))
  if ((await database.remembered("demo")) === "wanted") {
    await step("Seeding the demo shop", () =>
      medusa(["exec", "./src/scripts/seed.js"], { ...variables, ...demoAccounts(secrets) }, "seed")
    )
    await database.remember("demo", "done")
  }
}

/** Medusa keeps whole addresses of pictures, which another port or domain would leave pointing at nothing. */
async function followAddress(database: ShopDatabase, address: string): Promise<void> {
  const before = await database.remembered("address")
  if (before === address) return
  if (before) {
    await step(`Moving the pictures from ${before} to ${address}`, () =>
      database.moveFiles(`${before}/media/`, `${address}/media/`)
    )
  }
  await database.remember("address", address)
}

function demoAccounts(secrets: Secrets): Environment {
  return {
    WEBOX_ADMIN_EMAIL: demoEmails.admin,
    WEBOX_ADMIN_PASSWORD: secrets.adminPassword,
    WEBOX_CUSTOMER_EMAIL: demoEmails.customer,
    WEBOX_CUSTOMER_PASSWORD: secrets.customerPassword,
  }
}

async function medusa(args: string[], environment: Environment, name: string): Promise<void> {
  const log = path.join(environment.WEBOX_DATA_DIR ?? root, "logs", `${name}.log`)
  await runMedusa(args, { cwd: serverFolder, env: environment, log })
}
