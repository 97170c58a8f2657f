/**
 * The smallest app that invoices orders: the modules of orders, payments, fulfillments, invoices and jobs, on a real Postgres.
 * `prepare 200` makes the tables of an empty database (DATABASE_URL) and that many paid orders; without an argument it finds the paid
 * orders and issues their invoices until SIGTERM.
 */
import { setTimeout as pause } from "node:timers/promises"
import { container } from "@medusajs/framework"
import { asValue } from "@medusajs/framework/awilix"
import { logger } from "@medusajs/framework/logger"
import { MedusaApp, MedusaAppGetLinksExecutionPlanner, MedusaAppMigrateUp } from "@medusajs/framework/modules-sdk"
import { ContainerRegistrationKeys, Modules, ModulesSdkUtils } from "@medusajs/framework/utils"
import { INVOICE_MODULE } from "@webox/invoices/modules/invoice"
import { invoiceReconciler } from "@webox/invoices/workflows/ask-for-invoice"
import { JobStore, JobWorker, runThroughEngine } from "@webox/kit/durable-jobs"
import { prepareOrders } from "./prepare-orders"

/** Short, so that the jobs of a killed process are soon taken over; in a real app it is 30 s. */
const LEASE_MS = 2_000
/** How often lost orders are looked for; in a real app each minute. */
const RECONCILE_MS = 300

async function main(): Promise<void> {
  const { DATABASE_URL: clientUrl } = process.env
  if (!clientUrl) throw new Error("Set DATABASE_URL to an empty database.")
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
      [Modules.ORDER]: { resolve: "@medusajs/medusa/order" },
      [Modules.PAYMENT]: { resolve: "@medusajs/medusa/payment" },
      [Modules.FULFILLMENT]: { resolve: "@medusajs/medusa/fulfillment" },
      jobs: { resolve: "@webox/kit/modules/jobs", options: { jobsConcurrency: 0 } },
      [INVOICE_MODULE]: { resolve: "@webox/invoices/modules/invoice" },
    },
  }
  const isToPrepare = process.argv[2] === "prepare"
  if (isToPrepare) await MedusaAppMigrateUp(app)
  const { modules, query, link } = await MedusaApp(app)
  for (const key of [Modules.WORKFLOW_ENGINE, Modules.ORDER, Modules.PAYMENT, INVOICE_MODULE]) {
    container.register(key, asValue(modules[key]))
  }
  container.register(ContainerRegistrationKeys.QUERY, asValue(query))
  container.register(ContainerRegistrationKeys.LINK, asValue(link))
  if (isToPrepare) {
    // Before the app it would load the modules for their tables alone, and the app would be given those.
    const links = await MedusaAppGetLinksExecutionPlanner(app)
    await links.executePlan(await links.createPlan())
    await prepareOrders(container, Number(process.argv[3]))
    process.exit(0)
  }

  const worker = new JobWorker(
    { store: new JobStore(knex), logger, run: runThroughEngine(container) },
    { name: `kill-test:${process.pid}`, concurrency: 4, leaseMs: LEASE_MS, pollMs: 100 }
  )
  worker.start()
  process.once("SIGTERM", () => void worker.stop(5_000).then(() => process.exit(0)))
  process.stdout.write("at work\n")
  for (;;) {
    await invoiceReconciler(container)
    await pause(RECONCILE_MS)
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
