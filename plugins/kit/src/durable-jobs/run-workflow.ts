import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { ClaimedJob } from "../modules/jobs/job-record"
import { jobsError } from "./errors"
import type { JobContext } from "./job-input"

/** What the workflow engine answers; its own type says `any`. */
interface EngineAnswer {
  errors?: { error: unknown }[]
  thrownError?: unknown
  transaction: { hasFinished(): boolean }
}

/** Runs a job's workflow to its end; throws what it failed with. */
export type RunJob = (job: ClaimedJob) => Promise<void>

/**
 * Runs jobs through the app's workflow engine.
 * Each attempt is a transaction of its own, so the engine never takes it for an earlier one.
 */
export function runThroughEngine(container: MedusaContainer): RunJob {
  return async (job) => {
    const engine = container.resolve(Modules.WORKFLOW_ENGINE)
    const context: JobContext = { id: job.id, key: job.key, attempt: job.attempts, fence: job.fence }
    const answer: EngineAnswer = await engine.run(job.workflow_id, {
      input: { ...job.input, job: context },
      transactionId: `${job.id}-${job.fence}`,
      throwOnError: false,
    })
    const failure = answer.thrownError ?? answer.errors?.[0]?.error
    if (failure) throw failure
    if (!answer.transaction.hasFinished()) throw jobsError("WEBOX_JOB_NOT_FINISHED", false)
  }
}
