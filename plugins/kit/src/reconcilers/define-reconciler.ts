import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { withAdvisoryLock } from "./advisory-lock"

export interface ReconcilerDefinition<Item> {
  /** Names the lock, and the lines in the log. */
  name: string
  /** Items a batch; 100 by default. */
  batchSize?: number
  /**
   * Finds what should have happened and did not: at most `limit` items whose place is after `after`, in the order of
   * their places. It must be cheap when there is nothing, which is nearly always.
   */
  find(search: { container: MedusaContainer; after: string | undefined; limit: number }): Promise<Item[]>
  /** The place of an item: where the next batch goes on. */
  placeOf(item: Item): string
  /** Makes it happen: usually enqueues a durable job, with the key that the usual way would have used. */
  repair(item: Item, container: MedusaContainer): Promise<void>
}

export interface ReconcilerReport {
  /** `busy`: another process was at it. */
  outcome: "ran" | "busy"
  found: number
  /** Items whose repair failed; they are logged, and found again next time. */
  failed: number
}

/** What a schedule calls. */
export type Reconciler = (container: MedusaContainer) => Promise<ReconcilerReport>

/** What the reconcilers of this process have found since it started, by name: for metrics. */
export const reconcilerCounts = new Map<string, { runs: number; found: number; failed: number }>()

/**
 * Makes a reconciler: the proof that what had to happen has happened, whatever events were lost and processes killed.
 * One process runs it at a time; an item whose repair fails does not keep the others from theirs.
 */
export function defineReconciler<Item>(definition: ReconcilerDefinition<Item>): Reconciler {
  return async (container) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const report = await withAdvisoryLock(knex, `reconciler:${definition.name}`, () => repairAll(definition, container))
    if (!report) return { outcome: "busy", found: 0, failed: 0 }
    count(definition.name, report)
    return report
  }
}

async function repairAll<Item>(
  definition: ReconcilerDefinition<Item>,
  container: MedusaContainer
): Promise<ReconcilerReport> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const limit = definition.batchSize ?? 100
  const report: ReconcilerReport = { outcome: "ran", found: 0, failed: 0 }
  let after: string | undefined
  let batch: Item[]

  do {
    batch = await definition.find({ container, after, limit })
    for (const item of batch) {
      after = definition.placeOf(item)
      report.found++
      try {
        await definition.repair(item, container)
      } catch (error) {
        report.failed++
        logger.error(`Reconciler ${definition.name} could not repair ${after}: ${String(error)}`)
      }
    }
  } while (batch.length === limit)

  if (report.found > 0) {
    logger.warn(`Reconciler ${definition.name} found ${report.found}, of which ${report.failed} could not be repaired.`)
  }
  return report
}

function count(name: string, report: ReconcilerReport): void {
  const before = reconcilerCounts.get(name) ?? { runs: 0, found: 0, failed: 0 }
  reconcilerCounts.set(name, {
    runs: before.runs + 1,
    found: before.found + report.found,
    failed: before.failed + report.failed,
  })
}
