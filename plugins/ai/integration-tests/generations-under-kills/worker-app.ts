/**
 * The smallest app that makes generations: its modules, the jobs, the workflow engine, the event bus and files, on a real Postgres.
 * `worker-app.ts prepare <orders>` makes the database that DATABASE_URL names ready, and orders so many pictures;
 * without an argument it works until SIGTERM.
 */
import { container } from "@medusajs/framework"
import { asValue } from "@medusajs/framework/awilix"
import { logger } from "@medusajs/framework/logger"
import { MedusaApp, MedusaAppMigrateUp } from "@medusajs/framework/modules-sdk"
import { ContainerRegistrationKeys, Modules, ModulesSdkUtils } from "@medusajs/framework/utils"
import { startGeneration } from "@webox/ai/generations/start-generation"
import { CREDITS_MODULE, type CreditsModuleService } from "@webox/ai/modules/credits"
import { GENERATION_MODULE, type GenerationModuleService } from "@webox/ai/modules/generation"
import "@webox/ai/workflows"
import { JobStore, JobWorker, runThroughEngine } from "@webox/kit/durable-jobs"
import { CUSTOMER, ORDER } from "./order"

/** Short, so that the jobs of a killed process are soon taken over; in a real app it is 30 s. */
const LEASE_MS = 2_000
const CREDITS_MICROS = 1_000_000_000

async function main(): Promise<void> {
  const { DATABASE_URL: clientUrl, FILES_DIR: directory } = process.env
  if (!clientUrl || !directory) throw new Error("Set DATABASE_URL to an empty database, and FILES_DIR to a folder.")
  const knex = ModulesSdkUtils.createPgConnection({ clientUrl })
  const shared = {
    [ContainerRegistrationKeys.PG_CONNECTION]: knex,
    [ContainerRegistrationKeys.LOGGER]: logger,
  }
  for (const [key, value] of Object.entries(shared)) container.register(key, asValue(value))
  const app = {
    sharedContainer: container,
    sharedResourcesConfig: { database: { clientUrl } },
    injectedDependencies: shared,
    modulesConfig: {
      [Modules.EVENT_BUS]: { resolve: "@medusajs/medusa/event-bus-local" },
      [Modules.WORKFLOW_ENGINE]: { resolve: "@medusajs/medusa/workflow-engine-inmemory" },
      [Modules.FILE]: {
        resolve: "@medusajs/medusa/file",
        options: {
          providers: [
            {
              resolve: "@webox/kit/providers/files",
              id: "local",
              options: { directory, backendUrl: "http://localhost", linkSecret: "for-tests-only-".repeat(3) },
            },
          ],
        },
      },
      jobs: { resolve: "@webox/kit/modules/jobs", options: { jobsConcurrency: 0 } },
      [CREDITS_MODULE]: { resolve: "@webox/ai/modules/credits" },
      [GENERATION_MODULE]: { resolve: "@webox/ai/modules/generation" },
    },
  }
  if (process.argv[2] === "prepare") await MedusaAppMigrateUp(app)
  const { modules } = await MedusaApp(app)
  for (const key of [Modules.WORKFLOW_ENGINE, Modules.FILE, Modules.EVENT_BUS, CREDITS_MODULE, GENERATION_MODULE]) {
    container.register(key, asValue(modules[key]))
  }
  if (process.argv[2] === "prepare") return prepare(Number(process.argv[3]))

  const worker = new JobWorker(
    { store: new JobStore(knex), logger, run: runThroughEngine(container) },
    { name: `kill-test:${process.pid}`, concurrency: 12, leaseMs: LEASE_MS, pollMs: 200 }
  )
  worker.start()
  process.once("SIGTERM", () => void worker.stop(5_000).then(() => process.exit(0)))
  process.stdout.write("at work\n")
}

async function prepare(orders: number): Promise<never> {
  const today = new Date().toISOString().slice(0, 10)
  await container
    .resolve<GenerationModuleService>(GENERATION_MODULE)
    .setExchangeRate({ currency_code: "eur", micros_per_usd: 900_000, dated: today, created_by: null })
  const grant = {
    kind: "grant" as const,
    key: "all",
    customer_id: CUSTOMER,
    reason: null,
    reference: { type: "test", id: "1" },
  }
  await container.resolve<CreditsModuleService>(CREDITS_MODULE).grant({ ...grant, amount_micros: CREDITS_MICROS })
  for (let number = 0; number < orders; number++) {
    await startGeneration(container, {
      ...ORDER,
      input: { prompt: `Picture ${number}` },
      owner: { customer_id: CUSTOMER },
    })
  }
  process.exit(0)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
