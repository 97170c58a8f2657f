import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { JobStore, JobWorker, runThroughEngine } from "../durable-jobs"
import type { HttpTestContext } from "./http-test-context"
import { until, type UntilOptions } from "./until"

/**
 * Runs the durable jobs of these workflows, as a process of the shop does, until something holds. Those of other workflows
 * that are due are dropped: what a test does may make other plugins ask for jobs too, whose outcome would be in its way.
 *
 * @throws when it does not hold in time
 */
export async function runJobsUntil(
  { container }: HttpTestContext,
  workflowIds: string | readonly string[],
  holds: () => boolean | Promise<boolean>,
  options?: UntilOptions
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
    await until(holds, options)
  } finally {
    await worker.stop()
  }
}
