import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const BATCH_SIZE = 1_000

/**
 * Deletes the done jobs of one workflow that are older than `days`, keys and all. Only for a workflow whose keys never
 * come again, such as those made of a time: another's key would no longer say that it was asked for.
 *
 * @returns how many there were
 */
export async function forgetDoneJobs(container: MedusaContainer, workflowId: string, days: number): Promise<number> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  let total = 0
  let batch: number
  do {
    const { rowCount } = await knex.raw<{ rowCount: number }>(
      `DELETE FROM webox_job WHERE id IN (
         SELECT id FROM webox_job WHERE state = 'done' AND workflow_id = ?
           AND finished_at < now() - ? * interval '1 day' LIMIT ?
       )`,
      [workflowId, days, BATCH_SIZE]
    )
    batch = rowCount
    total += batch
  } while (batch === BATCH_SIZE)
  return total
}
