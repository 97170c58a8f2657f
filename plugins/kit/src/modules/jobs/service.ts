import { MedusaError } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger } from "@medusajs/framework/types"
import { startWorkerOfThisProcess, stopWorkerOfThisProcess } from "../../durable-jobs/process-worker"
import { EventReceipts } from "./event-receipts"
import { JobDesk } from "./job-desk"
import { JobStore } from "./job-store"

interface Dependencies {
  __pg_connection__: Knex
  logger: Logger
}

/** What the plugin's options may say about jobs. */
export interface JobsModuleOptions {
  /** How many jobs one process runs at once; 0 runs none in this process. Default 4. */
  jobsConcurrency?: number
}

/**
 * The service of durable jobs: what people do with jobs (`desk`), what workers do with them (`store`),
 * and the receipts of events. To ask for a job, use `enqueue` of `@webox/kit/durable-jobs`.
 */
export default class JobsModuleService {
  readonly store: JobStore
  readonly desk: JobDesk
  readonly receipts: EventReceipts
  private readonly logger: Logger
  private readonly concurrency: number

  constructor(dependencies: Dependencies, options: JobsModuleOptions = {}) {
    const knex = dependencies.__pg_connection__
    this.store = new JobStore(knex)
    this.desk = new JobDesk(knex)
    this.receipts = new EventReceipts(knex)
    this.logger = dependencies.logger
    this.concurrency = readConcurrency(options.jobsConcurrency)
  }

  __hooks = {
    // Medusa swallows what is thrown here, so nothing in it may matter unlogged.
    onApplicationStart: async (): Promise<void> => {
      startWorkerOfThisProcess({ store: this.store, logger: this.logger, concurrency: this.concurrency })
    },
    onApplicationPrepareShutdown: async (): Promise<void> => {
      await stopWorkerOfThisProcess()
    },
  }
}

function readConcurrency(value: unknown = 4): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 64) return value
  throw new MedusaError(
    MedusaError.Types.INVALID_ARGUMENT,
    "The option jobsConcurrency of @webox/kit is wrong: write a whole number from 0 to 64."
  )
}
