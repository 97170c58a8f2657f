import { setTimeout as pause } from "node:timers/promises"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { JobStore, JobWorker, runThroughEngine } from "@webox/kit/durable-jobs"
import type { HttpTestContext } from "@webox/kit/testing"

const patience_ms = 20_000

/** Runs the durable jobs of these workflows, as a process of the shop does, until something holds. Those of others that are due are dropped. */
export async function runJobsUntil(
  { container }: HttpTestContext,
  workflowIds: string | readonly string[],
  isDone: () => Promise<boolean>
): Promise<void> {
  const run = runThroughEngine(container())
  const wanted = [workflowIds].flat()
  const worker = new JobWorker(
    {
      store: new JobStore(container().resolve(ContainerRegistrationKeys.PG_CONNECTION)),
      run: async (job) => {
        if (wanted.includes(job.workflow_id)) await run(job)
      },
      logger: container().resolve(ContainerRegistrationKeys.LOGGER),
    },
    { name: "test", concurrency: 2, pollMs: 50 }
  )
  worker.start()
  try {
    const giveUpAt = Date.now() + patience_ms
    while (!(await isDone())) {
      if (Date.now() > giveUpAt) throw new Error("The jobs did not do it in time.")
      await pause(50)
    }
  } finally {
    await worker.stop()
  }
}
