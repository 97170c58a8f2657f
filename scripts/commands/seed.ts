import path from "node:path"
import { parseArgs } from "node:util"
import type { Command } from "../cli"
import { buildBackend, buildPlugins } from "../lib/build"
import { dataFolderOf, prepareDataFolder, readSecrets } from "../lib/data-folder"
import { backendEnvironment, readEnvironment } from "../lib/environment"
import { fillDatabase } from "../lib/fill-database"
import { openDatabase } from "../lib/open-database"
import { serverFolder } from "../lib/paths"
import { Problem } from "../lib/problem.mjs"
import { runMedusa } from "../lib/run-medusa"
import { RunningShop } from "../lib/running-shop"
import { step } from "../lib/step.mjs"

const mostProducts = 100_000

/** `npm run seed -- --products 10000`: makes that many products beside the demo shop, for benchmarks. */
export const command: Command = async (options) => {
  const products = readProducts(options)
  const environment = readEnvironment()
  const dataFolder = dataFolderOf(environment)
  prepareDataFolder(dataFolder)
  const secrets = readSecrets(dataFolder)
  const isRunning = new RunningShop(dataFolder).launcher() !== undefined

  const database = await openDatabase(environment, { dataFolder, secrets })
  try {
    const backend = backendEnvironment(environment, { dataFolder, secrets, databaseUrl: database.url })
    const { variables } = backend
    await buildPlugins(variables)
    await buildBackend(variables)
    await fillDatabase(backend, secrets)
    await step(`Making the catalogue of ${products} products`, () =>
      runMedusa(["exec", "./src/scripts/seed-catalogue.js"], {
        cwd: serverFolder,
        env: { ...variables, WEBOX_SEED_PRODUCTS: String(products) },
        log: path.join(dataFolder, "logs/seed-catalogue.log"),
      })
    )
    return 0
  } finally {
    // A running shop goes on using the same server.
    if (!isRunning) await database.server?.stop()
  }
}

function readProducts(options: string[]): number {
  const { values } = parseArgs({ args: options, options: { products: { type: "string" } }, strict: false })
  const products = Number(values.products)
  if (!Number.isInteger(products) || products < 1 || products > mostProducts) {
    throw new Problem(
      `Say how many products there shall be, from 1 to ${mostProducts}: npm run seed -- --products 10000`
    )
  }
  return products
}
