import path from "node:path"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { enqueue, type EnqueuedJob, type EnqueueOptions } from "../../durable-jobs"
import type { ClaimedJob } from "./job-record"
import { EventReceipt } from "./models/event-receipt"
import { Job } from "./models/job"
import type JobsModuleService from "./service"

export const WORKFLOW = "test-workflow"
export const LEASE_MS = 30_000

/** The module of jobs on a database of its own, and what its tests do over and over. */
export interface JobsUnderTest {
  service: JobsModuleService
  inTransaction<Result>(work: (manager: SqlEntityManager) => Promise<Result>): Promise<Result>
  /** A manager that has no transaction. */
  manager(): SqlEntityManager
  sql(text: string): Promise<unknown>
  /** Asks for a job of the workflow of the tests. */
  ask(options: EnqueueOptions, input?: Record<string, unknown>): Promise<EnqueuedJob>
  /** @throws when none is due */
  claimOne(worker?: string): Promise<ClaimedJob>
  endAllLeases(): Promise<unknown>
  stateOf(id: string): Promise<string | undefined>
}

/** Call it at the top level of a spec file. Each test begins with empty tables. */
export function testJobs(tests: (jobs: JobsUnderTest) => void): void {
  jest.setTimeout(60_000)

  moduleIntegrationTestRunner<JobsModuleService>({
    moduleName: "jobs",
    resolve: __dirname,
    moduleModels: [Job, EventReceipt],
    pathToMigrations: path.join(__dirname, "migrations"),
    testSuite: ({ service, MikroOrmWrapper }) => {
      const manager = (): SqlEntityManager => MikroOrmWrapper.forkManager()
      const inTransaction: JobsUnderTest["inTransaction"] = (work) => manager().transactional(work)
      const sql = (text: string): Promise<unknown> => manager().execute(text)

      tests({
        service,
        inTransaction,
        manager,
        sql,
        ask: (options, input = {}) =>
          inTransaction((transactional) => enqueue(transactional, WORKFLOW, input, options)),
        claimOne: async (worker = "a") => {
          const [job] = await service.store.claim(1, LEASE_MS, worker)
          if (!job) throw new Error("No job was due.")
          return job
        },
        endAllLeases: () =>
          sql("UPDATE webox_job SET available_at = now() - interval '1 second' WHERE state = 'running'"),
        stateOf: async (id) => (await service.desk.page({ limit: 100 })).find((job) => job.id === id)?.state,
      })
    },
  })
}
