import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { defineReconciler, type Reconciler } from "@webox/kit/reconcilers"
import { REVALIDATION_MODULE, type RevalidationModuleService } from "../modules/revalidation"
import { bucketAt } from "../modules/revalidation/bucket"
import { REVALIDATE_WORKFLOW } from "../modules/revalidation/service"

/** A change that is older has missed its job: it was committed after that had run. */
const LATE_S = 30

/** Finds the storefronts that nobody is about to tell what is noted for them, and has them told. */
export function untoldReconciler(): Reconciler {
  return defineReconciler<string>({
    name: "untold-changes",
    placeOf: (url) => url,
    find: ({ container, after, limit }) => findUntold(container, after, limit),
    repair: async (url, container) => {
      const now = Date.now()
      const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const service = container.resolve<RevalidationModuleService>(REVALIDATION_MODULE)
      await service.tell(knex, url, bucketAt(now), `late ${now}`)
    },
  })
}

async function findUntold(container: MedusaContainer, after: string | undefined, limit: number): Promise<string[]> {
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{ rows: { url: string }[] }>(
    `SELECT DISTINCT change.url FROM webox_revalidation_change change
     WHERE change.url > ? AND change.created_at < now() - ? * interval '1 second'
       AND NOT EXISTS (SELECT 1 FROM webox_job job WHERE job.state IN ('waiting', 'running')
         AND job.workflow_id = ? AND job.input ->> 'url' = change.url)
     ORDER BY change.url LIMIT ?`,
    [after ?? "", LATE_S, REVALIDATE_WORKFLOW, limit]
  )
  return rows.map(({ url }) => url)
}
