import type { Logger } from "@medusajs/framework/types"
import type { ClaimedJob } from "../modules/jobs/job-record"
import type { JobStore } from "../modules/jobs/job-store"
import { decideAfterFailure } from "../modules/jobs/retry-policy"
import { toJobError } from "./errors"
import type { RunJob } from "./run-workflow"
import { Signal } from "./signal"
import { onWake } from "./wake"

export interface WorkerOptions {
  /** Shown beside the jobs it holds. */
  name: string
  /** Jobs at once. */
  concurrency: number
  /** How long a job stays with a worker that gives no sign of life. Default 30 s. */
  leaseMs?: number
  /** The longest pause between two looks at the table. Default 1 s. */
  pollMs?: number
}

/** Expired jobs are looked for at most this often. */
const BURY_EVERY_MS = 5_000

/**
 * Takes due jobs from the table and runs them, up to `concurrency` at once. Any number of workers, in any number of
 * processes, share one table.
 *
 * A worker that dies stops its heartbeat; when the lease has ended another worker runs its jobs again. A worker that
 * was only slow finds at the end that its lease is lost, and then leaves the outcome to the other.
 */
export class JobWorker {
  private readonly held = new Map<string, { job: ClaimedJob; outcome: Promise<void> }>()
  private readonly news = new Signal()
  private readonly leaseMs: number
  private readonly pollMs: number
  private loop: Promise<void> | undefined
  private heartbeat: NodeJS.Timeout | undefined
  private isStopping = false
  private lastBurialAt = 0

  constructor(
    private readonly dependencies: { store: JobStore; run: RunJob; logger: Logger },
    private readonly options: WorkerOptions
  ) {
    this.leaseMs = options.leaseMs ?? 30_000
    this.pollMs = options.pollMs ?? 1_000
  }

  /** Begins to work. Calling it again changes nothing. */
  start(): void {
    this.loop ??= this.work()
  }

  /**
   * Takes no more jobs, waits for those at work, and gives back the leases of what is not finished in time.
   *
   * @param patienceMs how long to wait for jobs at work; default 25 s
   */
  async stop(patienceMs = 25_000): Promise<void> {
    this.isStopping = true
    this.news.raise()
    await this.loop
    await settleWithin(
      [...this.held.values()].map(({ outcome }) => outcome),
      patienceMs
    )
    clearInterval(this.heartbeat)
    const unfinished = [...this.held.values()]
    await Promise.all(unfinished.map(({ job }) => this.dependencies.store.giveBack(job)))
    if (unfinished.length > 0) this.dependencies.logger.warn(`Gave back ${unfinished.length} unfinished jobs.`)
  }

  private async work(): Promise<void> {
    this.heartbeat = setInterval(() => void this.beat(), this.leaseMs / 3)
    const endWaking = onWake(() => this.news.raise())
    while (!this.isStopping) {
      await this.takeJobs()
      if (!this.isStopping) await this.news.wait(this.pollMs)
    }
    endWaking()
  }

  private async takeJobs(): Promise<void> {
    const { store, logger } = this.dependencies
    const free = this.options.concurrency - this.held.size
    if (free <= 0) return
    try {
      await this.buryNowAndThen()
      const jobs = await store.claim(free, this.leaseMs, this.options.name)
      for (const job of jobs) this.hold(job)
    } catch (error) {
      logger.error(`Could not look for jobs, trying again: ${toJobError(error).message}`)
    }
  }

  private async buryNowAndThen(): Promise<void> {
    if (Date.now() - this.lastBurialAt < BURY_EVERY_MS) return
    this.lastBurialAt = Date.now()
    const buried = await this.dependencies.store.buryExpired()
    if (buried.length > 0) this.dependencies.logger.error(`Gave up jobs ${buried.join(", ")}: see the admin.`)
  }

  private hold(job: ClaimedJob): void {
    // By lease, not by job: after a pause too long this worker may take over from itself.
    const lease = `${job.id}-${job.fence}`
    const outcome = this.attempt(job).finally(() => {
      this.held.delete(lease)
      this.news.raise()
    })
    this.held.set(lease, { job, outcome })
  }

  /** Never rejects: what cannot be written now is found again when the lease has ended. */
  private async attempt(job: ClaimedJob): Promise<void> {
    const { run, store, logger } = this.dependencies
    try {
      const failure = await run(job).then(
        () => undefined,
        (thrown: unknown) => toJobError(thrown)
      )
      const written = failure ? await this.recordFailure(job, failure) : await store.complete(job)
      // A job that its own transaction finished (see finishJob) is no longer running: that is no loss.
      if (!written && failure)
        logger.warn(`Job ${job.id} was taken over by another worker; its outcome is left to that one.`)
    } catch (error) {
      logger.error(`Could not write the outcome of job ${job.id}: ${toJobError(error).message}`)
    }
  }

  private recordFailure(job: ClaimedJob, failure: ReturnType<typeof toJobError>): Promise<boolean> {
    const { store, logger } = this.dependencies
    const { retryable, ...error } = failure
    const decision = decideAfterFailure(
      { attempts: job.attempts, maxAttempts: job.max_attempts, retryable, deadline: job.deadline },
      new Date(),
      Math.random()
    )
    if (decision.next === "dead") {
      logger.error(`Job ${job.id} (${job.workflow_id}) is dead: ${error.message}`)
      return store.bury(job, error)
    }
    logger.warn(`Job ${job.id} (${job.workflow_id}) failed, next try in ${decision.delayMs} ms: ${error.message}`)
    return store.retryLater(job, decision.delayMs, error)
  }

  private async beat(): Promise<void> {
    const { store, logger } = this.dependencies
    const jobs = [...this.held.values()].map(({ job }) => job)
    try {
      await store.heartbeat(jobs, this.leaseMs)
    } catch (error) {
      logger.error(`Could not extend the leases of ${jobs.length} jobs: ${toJobError(error).message}`)
    }
  }
}

async function settleWithin(promises: Promise<void>[], patienceMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs)
  })
  await Promise.race([Promise.allSettled(promises), patience])
  clearTimeout(timer)
}
