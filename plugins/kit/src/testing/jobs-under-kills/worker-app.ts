/**
 * The smallest app that runs durable jobs: the jobs module, the workflow engine and the event bus, on a real Postgres.
 * `node worker-app.js migrate` prepares the database that DATABASE_URL names; without an argument it works until SIGTERM.
 */
import { setTimeout as pause } from "node:timers/promises"
import { container } from "@medusajs/framework"
import { asValue } from "@medusajs/framework/awilix"
import { logger } from "@medusajs/framework/logger"
import { MedusaApp, MedusaAppMigrateUp } from "@medusajs/framework/modules-sdk"
import { ContainerRegistrationKeys, Modules, ModulesSdkUtils } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { finishJob, JobWorker, runThroughEngine, type JobInput } from "../../durable-jobs"
import { JobStore } from "../../modules/jobs/job-store"

type WorkInput = JobInput<{ number: number }>

/** Long enough that a kill finds most jobs in the middle. */
const WORK_MS = { from: 200, to: 800 }
/** Short, so that the jobs of a killed process are soon taken over; in a real app it is 30 s. */
const LEASE_MS = 3_000

const workStep = createStep("jobs-under-kills-step", async ({ number, job }: WorkInput, context) => {
  const knex = context.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.raw("INSERT INTO kill_attempt (number) VALUES (?)", [number])
  await pause(WORK_MS.from + Math.random() * (WORK_MS.to - WORK_MS.from))
  if (number % 2 === 0) {
    // An effect that nothing but the job's own lease keeps from happening twice: the table has no unique key.
    await knex.transaction(async (transaction) => {
      await transaction.raw("INSERT INTO kill_effect (number) VALUES (?)", [number])
      await finishJob(transaction, job)
    })
  } else {
    // An effect that is its own guard, as with a provider that knows idempotency keys.
    await knex.raw("INSERT INTO kill_keyed_effect (number) VALUES (?) ON CONFLICT DO NOTHING", [number])
  }
  return new StepResponse(number)
})

createWorkflow("jobs-under-kills", (input: WorkInput) => new WorkflowResponse(workStep(input)))

async function main(): Promise<void> {
  const clientUrl = process.env.DATABASE_URL
  if (!clientUrl) throw new Error("DATABASE_URL is not set: write the URL of an empty database.")
  const knex = ModulesSdkUtils.createPgConnection({ clientUrl })
  container.register({
    [ContainerRegistrationKeys.PG_CONNECTION]: asValue(knex),
    [ContainerRegistrationKeys.LOGGER]: asValue(logger),
  })
  const app = {
    sharedContainer: container,
    sharedResourcesConfig: { database: { clientUrl } },
    injectedDependencies: {
      [ContainerRegistrationKeys.PG_CONNECTION]: knex,
      [ContainerRegistrationKeys.LOGGER]: logger,
    },
    modulesConfig: {
      [Modules.EVENT_BUS]: { resolve: "@medusajs/medusa/event-bus-local" },
      [Modules.WORKFLOW_ENGINE]: { resolve: "@medusajs/medusa/workflow-engine-inmemory" },
      jobs: { resolve: "@webox/kit/modules/jobs", options: { jobsConcurrency: 0 } },
    },
  }

  if (process.argv[2] === "migrate") {
    await MedusaAppMigrateUp(app)
    for (const table of [
      "kill_attempt (number int)",
      "kill_effect (number int)",
      "kill_keyed_effect (number int PRIMARY KEY)",
    ]) {
      await knex.raw(`CREATE TABLE ${table}`)
    }
    process.exit(0)
  }

  const { modules } = await MedusaApp(app)
  container.register(Modules.WORKFLOW_ENGINE, asValue(modules[Modules.WORKFLOW_ENGINE]))
  const worker = new JobWorker(
    { store: new JobStore(knex), logger, run: runThroughEngine(container) },
    { name: `kill-test:${process.pid}`, concurrency: 4, leaseMs: LEASE_MS, pollMs: 200 }
  )
  worker.start()
  process.once("SIGTERM", () => void worker.stop(5_000).then(() => process.exit(0)))
  process.stdout.write("at work\n")
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
