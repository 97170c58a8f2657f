import { setTimeout as pause } from "node:timers/promises"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { JobStore, JobWorker, runThroughEngine } from "@webox/kit/durable-jobs"
import type { HttpTestContext } from "@webox/kit/testing"

const patience_ms = 20_000

/** Runs the durable jobs of one workflow, as a process of the shop does, until something holds. Others are left undone. */
export async function runJobsUntil(
  { container }: HttpTestContext,
  workflowId: string,
  isDone: () => Promise<boolean>
): Promise<void> {
  const run = runThroughEngine(container())
  const worker = new JobWorker(
    {
      store: new JobStore(container().resolve(ContainerRegistrationKeys.PG_CONNECTION)),
      run: async (job) => {
        if (job.workflow_id === workflowId) await run(job)
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
