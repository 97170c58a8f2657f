import { setTimeout as pause } from "node:timers/promises"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { JobStore, JobWorker, runThroughEngine } from "@webox/kit/durable-jobs"
import type { HttpTestContext } from "@webox/kit/testing"
import { storefront } from "./storefront-double"

const patience_ms = 20_000

export function runningJobs({ container }: HttpTestContext) {
  const knex = () => container().resolve(ContainerRegistrationKeys.PG_CONNECTION)

  return {
    knex,

    /** Forgets what the making of the shop, or the test before, has noted. */
    settle: async (): Promise<void> => {
      await pause(400)
      await knex().raw("DELETE FROM webox_revalidation_change; DELETE FROM webox_job")
      storefront.reset()
    },

    /** Runs durable jobs, as a process of the shop does, until something holds. */
    runJobsUntil: async (isDone: () => boolean | Promise<boolean>): Promise<void> => {
      const run = runThroughEngine(container())
      const worker = new JobWorker(
        {
          store: new JobStore(knex()),
          // The same changes make other plugins ask for jobs too, whose outcome would be told in its turn.
          run: async (job) => {
            if (job.workflow_id === "webox-revalidate") await run(job)
          },
          logger: container().resolve(ContainerRegistrationKeys.LOGGER),
        },
        { name: "test", concurrency: 2, pollMs: 50 }
      )
      worker.start()
      try {
        const giveUpAt = Date.now() + patience_ms
        while (!(await isDone())) {
          if (Date.now() > giveUpAt) throw new Error(`Not in time. Told so far: ${storefront.tags.join(", ")}`)
          await pause(50)
        }
      } finally {
        await worker.stop()
      }
    },

    /** Nothing is left to tell, and no job is left to run. */
    isQuiet: async (): Promise<boolean> => {
      const { rows } = await knex().raw<{ rows: { count: number }[] }>(
        `SELECT (SELECT count(*) FROM webox_revalidation_change)::int
              + (SELECT count(*) FROM webox_job WHERE workflow_id = 'webox-revalidate'
                   AND state IN ('waiting', 'running'))::int AS count`
      )
      return rows[0]?.count === 0
    },

    /** How many of these jobs there are, by state. */
    jobs: async (): Promise<Record<string, number>> => {
      const { rows } = await knex().raw<{ rows: { state: string; count: number }[] }>(
        `SELECT state, count(*)::int AS count FROM webox_job WHERE workflow_id = 'webox-revalidate' GROUP BY state`
      )
      return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
    },
  }
}
