import { setTimeout as pause } from "node:timers/promises"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { runJobsUntil, type HttpTestContext } from "@webox/kit/testing"
import { storefront } from "./storefront-double"

export function runningJobs(context: HttpTestContext) {
  const knex = () => context.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)

  return {
    knex,

    /** Forgets what the making of the shop, or the test before, has noted. */
    settle: async (): Promise<void> => {
      await pause(400)
      await knex().raw("DELETE FROM webox_revalidation_change; DELETE FROM webox_job")
      storefront.reset()
    },

    /** Runs the jobs that tell the storefront, as a process of the shop does, until something holds. */
    runJobsUntil: (isDone: () => boolean | Promise<boolean>): Promise<void> =>
      runJobsUntil(context, "webox-revalidate", isDone, {
        failure: () => `Not in time. Told so far: ${storefront.tags.join(", ")}`,
      }),

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
