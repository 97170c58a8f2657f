import { setTimeout as pause } from "node:timers/promises"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { JobStore, JobWorker, runThroughEngine } from "@webox/kit/durable-jobs"
import type { HttpTestContext } from "@webox/kit/testing"
import { ISSUE_INVOICE } from "../src/workflows/find-orders-to-invoice"
import { ISSUE_CREDIT_NOTE } from "../src/workflows/find-refunds-to-credit"

const OURS = [ISSUE_INVOICE, ISSUE_CREDIT_NOTE]
const patience_ms = 20_000

const knexOf = ({ container }: HttpTestContext) => container().resolve(ContainerRegistrationKeys.PG_CONNECTION)

/** How many jobs there are for the invoice of an order. */
export async function jobs(context: HttpTestContext, orderId: string): Promise<number> {
  const { rows } = await knexOf(context).raw<{ rows: unknown[] }>(
    `SELECT 1 FROM webox_job WHERE workflow_id = ? AND key = ?`,
    [ISSUE_INVOICE, orderId]
  )
  return rows.length
}

/** As if they had never been asked for. */
export async function forgetJobs(context: HttpTestContext): Promise<void> {
  await knexOf(context).raw(`DELETE FROM webox_job WHERE workflow_id = ANY(?)`, [OURS])
}

/** Runs the jobs of invoices, as a process of the shop does, until something holds. Those of others are dropped. */
export async function runJobs(context: HttpTestContext, isDone: () => Promise<boolean>): Promise<void> {
  const { container } = context
  const run = runThroughEngine(container())
  const worker = new JobWorker(
    {
      store: new JobStore(knexOf(context)),
      run: async (job) => {
        if (OURS.includes(job.workflow_id)) await run(job)
      },
      logger: container().resolve(ContainerRegistrationKeys.LOGGER),
    },
    { name: "test", concurrency: 2, pollMs: 50 }
  )
  worker.start()
  try {
    await until(isDone)
  } finally {
    await worker.stop()
  }
}

export async function until(isDone: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + patience_ms
  while (!(await isDone())) {
    if (Date.now() > giveUpAt) throw new Error("It did not happen in time.")
    await pause(50)
  }
}
