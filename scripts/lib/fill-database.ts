import path from "node:path"
import type { Secrets } from "./data-folder"
import type { Environment } from "./environment"
import { fingerprintOf } from "./fingerprint"
import { root, serverFolder } from "./paths"
import { runMedusa } from "./run-medusa"
import { ShopDatabase } from "./shop-database"
import { step } from "./step.mjs"

export const demoEmails = { admin: "admin@webox.example", customer: "customer@webox.example" }

/** Migrates the database if the sources changed since it was last migrated, and seeds the demo shop if it was empty. */
export async function fillDatabase(url: string, environment: Environment, secrets: Secrets): Promise<void> {
  const database = new ShopDatabase(url)
  const isDemo = environment.WEBOX_DEMO === "true"
  // Remembered before the first table is made: a start that is killed while seeding goes on seeding the next time.
  if (isDemo && (await database.isEmpty())) await database.remember("demo", "wanted")

  const sources = fingerprintOf(["package-lock.json", "medusa-config.ts", "src", "plugins"])
  if ((await database.remembered("migrated")) !== sources) {
    await step("Migrating the database", () => medusa(["db:migrate", "--execute-safe-links"], environment, "migrate"))
    await database.remember("migrated", sources)
  }
  if ((await database.remembered("demo")) === "wanted") {
    await step("Seeding the demo shop", () =>
      medusa(["exec", "./src/scripts/seed.js"], { ...environment, ...demoAccounts(secrets) }, "seed")
    )
    await database.remember("demo", "done")
  }
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
