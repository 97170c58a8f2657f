import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import type { Command } from "../cli"
import { buildApps, buildPlugins } from "../lib/build"
import { checkSources } from "../lib/check"
import { prepareDataFolder, readSecrets } from "../lib/data-folder"
import { backendEnvironment, type Environment } from "../lib/environment"
import { runJest } from "../lib/run-jest"
import { runPlaywright } from "../lib/run-playwright"
import { step } from "../lib/step.mjs"
import { add, nothingCounted, summary, type TestCount } from "../lib/test-run"
import { startTestShops } from "../lib/test-shops"
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../postgres/embedded-postgres"

/** The suites in the order in which they run; `npm test -- http` runs one. */
const suites = ["check", "unit", "module", "http", "browser", "launcher"] as const

/** How many browsers test at once, each in a shop of its own: tests of stock and codes change what others would buy. */
const SHOPS = 2

/**
 * `npm test`: sets itself up with a database, ports and a browser of its own, runs every test, and counts them on its
 * last line.
 */
export const command: Command = async (options) => {
  const wanted = options.length > 0 ? suites.filter((suite) => options.includes(suite)) : [...suites]
  const folder = mkdtempSync(path.join(tmpdir(), "webox-test-"))
  let count = nothingCounted
  try {
    count = await runSuites(wanted, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(`\n${summary(count)}`)
  return count.failed === 0 && count.passed > 0 ? 0 : 1
}

async function runSuites(wanted: readonly string[], folder: string): Promise<TestCount> {
  let count = nothingCounted
  const run = async (suite: string, work: () => Promise<TestCount>) => {
    if (!wanted.includes(suite)) return
    console.log(`\n— ${suite} tests`)
    count = add(count, await work())
  }

  const environment = testEnvironment(folder)
  await buildPlugins(environment)
  if (wanted.includes("check")) await checkSources()
  await run("unit", () => runJest("unit"))
  if (wanted.includes("module") || wanted.includes("http")) {
    await withDatabase(folder, async (postgres) => {
      await run("module", () => runJest("module", databaseVariables(postgres)))
      await run("http", () => runJest("http", databaseVariables(postgres)))
    })
  }
  if (wanted.includes("browser") || wanted.includes("launcher")) {
    await buildApps(environment)
    const shops = await startTestShops(folder, SHOPS)
    try {
      await run("browser", () => runPlaywright(shops.map(({ demoFile }) => demoFile)))
    } finally {
      await Promise.all(shops.map((shop) => shop.stop()))
    }
    await run("launcher", () => runJest("launcher", { WEBOX_TEST_SHOP: shops[0]?.dataFolder }))
  }
  return count
}

/** The builds read the configuration, which reads the settings: any valid ones do. */
function testEnvironment(folder: string): Environment {
  const dataFolder = path.join(folder, "build")
  prepareDataFolder(dataFolder)
  const databaseUrl = "postgres://localhost/not-used-by-a-build"
  const own = { PATH: process.env.PATH, HOME: process.env.HOME }
  return backendEnvironment(own, { dataFolder, secrets: readSecrets(dataFolder), databaseUrl }).variables
}

async function withDatabase(folder: string, work: (postgres: EmbeddedPostgres) => Promise<void>): Promise<void> {
  const dataFolder = path.join(folder, "database")
  prepareDataFolder(dataFolder)
  const { database: password } = readSecrets(dataFolder)
  const postgres = await step("Starting a database for the tests", () =>
    startEmbeddedPostgres({ dataFolder, password, throwaway: true })
  )
  try {
    await work(postgres)
  } finally {
    await postgres.stop()
  }
}

/** The word localhost matters: for any other host Medusa's test utilities ask for TLS. */
function databaseVariables({ port, password }: EmbeddedPostgres): Environment {
  return { DB_HOST: "localhost", DB_PORT: String(port), DB_USERNAME: "postgres", DB_PASSWORD: password }
}
