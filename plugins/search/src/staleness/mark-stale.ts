import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { enqueue } from "@webox/kit/durable-jobs"
import { REFRESH_WORKFLOW } from "./refresh-workflow-id"

/** Changes of this long are refreshed together: an import of a thousand products is no thousand jobs. */
const GATHER_MS = 1_000

/**
 * Remembers that the documents of products are out of date, and asks for the job that writes them anew. Both are committed
 * when the promise resolves.
 */
export async function markStale(container: MedusaContainer, productIds: string[]): Promise<void> {
  if (productIds.length === 0) return
  // Sorted, so that two who mark the same products never wait for each other in a circle.
  const ids = [...new Set(productIds)].sort()
  const gathered = Math.floor(Date.now() / GATHER_MS) + 1
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(async (transaction) => {
    await transaction.raw(
      `INSERT INTO webox_search_stale_product (product_id) SELECT unnest(?::text[])
       ON CONFLICT (product_id) DO UPDATE SET stale_since = clock_timestamp()`,
      [ids]
    )
    await enqueue(
      transaction,
      REFRESH_WORKFLOW,
      {},
      { key: `gathered:${gathered}`, runAfter: new Date(gathered * GATHER_MS + GATHER_MS / 4) }
    )
  })
}
