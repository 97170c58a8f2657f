import path from "node:path"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { enqueue, finishJob, JobWorker, postponeJob, type EnqueueOptions } from "../../durable-jobs"
import type { ClaimedJob } from "./job-record"
import { EventReceipt } from "./models/event-receipt"
import { Job } from "./models/job"
import type JobsModuleService from "./service"

const WORKFLOW = "test-workflow"
const LEASE_MS = 30_000

jest.setTimeout(60_000)

moduleIntegrationTestRunner<JobsModuleService>({
  moduleName: "jobs",
  resolve: __dirname,
  moduleModels: [Job, EventReceipt],
  pathToMigrations: path.join(__dirname, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const inTransaction = <Result>(work: (manager: SqlEntityManager) => Promise<Result>): Promise<Result> =>
      MikroOrmWrapper.forkManager().transactional(work)
    const ask = (
      options: EnqueueOptions,
      input: Record<string, unknown> = {}
    ): Promise<{ id: string; created: boolean }> =>
      inTransaction((manager) => enqueue(manager, WORKFLOW, input, options))
    const sql = (text: string): Promise<unknown> => MikroOrmWrapper.forkManager().execute(text)
    const endAllLeases = (): Promise<unknown> =>
      sql("UPDATE webox_job SET available_at = now() - interval '1 second' WHERE state = 'running'")
    const claimOne = async (worker = "a"): Promise<ClaimedJob> => {
      const [job] = await service.store.claim(1, LEASE_MS, worker)
      if (!job) throw new Error("No job was due.")
      return job
    }
    const stateOf = async (id: string): Promise<string | undefined> =>
      (await service.desk.page({ limit: 100 })).find((job) => job.id === id)?.state

    describe("enqueue", () => {
      it("keeps one job for a key, for ever, whatever became of the first", async () => {
        const first = await ask({ key: "order_1" }, { order_id: "order_1" })
        const again = await ask({ key: "order_1" }, { order_id: "another" })
        await service.store.complete(await claimOne())
        const afterDone = await ask({ key: "order_1" })

        expect(first.created).toBe(true)
        expect(again).toEqual({ id: first.id, created: false })
        expect(afterDone).toEqual({ id: first.id, created: false })
        expect(await service.desk.page({ limit: 10 })).toHaveLength(1)
      })

      it("keeps jobs of different workflows with the same key apart", async () => {
        await ask({ key: "order_1" })
        const other = await inTransaction((manager) => enqueue(manager, "another-workflow", {}, { key: "order_1" }))
        expect(other.created).toBe(true)
      })

      it("leaves nothing behind when the caller's transaction rolls back", async () => {
        const attempt = inTransaction(async (manager) => {
          await enqueue(manager, WORKFLOW, {}, { key: "order_1" })
          throw new Error("the caller failed later")
        })
        await expect(attempt).rejects.toThrow("the caller failed later")
        expect(await service.desk.page({ limit: 10 })).toEqual([])
      })

      it("is invisible to workers until the caller's transaction commits", async () => {
        await inTransaction(async (manager) => {
          await enqueue(manager, WORKFLOW, {}, { key: "order_1" })
          expect(await service.store.claim(1, LEASE_MS, "a")).toEqual([])
        })
        expect(await service.store.claim(1, LEASE_MS, "a")).toHaveLength(1)
      })

      it("gives one id to many who ask for the same key at once", async () => {
        const answers = await Promise.all(Array.from({ length: 8 }, () => ask({ key: "order_1" })))
        expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
        expect(answers.filter((answer) => answer.created)).toHaveLength(1)
      })

      it("refuses a manager without a transaction, since the job could outlive a rolled back change", async () => {
        const manager = MikroOrmWrapper.forkManager()
        await expect(enqueue(manager, WORKFLOW, {}, { key: "k" })).rejects.toMatchObject({
          code: "WEBOX_JOB_NO_TRANSACTION",
        })
      })

      it.each([
        [{ key: "" }, "WEBOX_JOB_KEY_INVALID"],
        [{ key: "a\0b" }, "WEBOX_JOB_KEY_INVALID"],
        [{ key: "k", deadline: new Date(0) }, "WEBOX_JOB_DEADLINE_INVALID"],
        [{ key: "k", maxAttempts: 0 }, "WEBOX_JOB_ATTEMPTS_INVALID"],
      ])("refuses %j", async (options, code) => {
        await expect(ask(options)).rejects.toMatchObject({ code })
      })
    })

    describe("claim", () => {
      it("takes the higher priority first, then the one that waits longest", async () => {
        await ask({ key: "late" })
        await ask({ key: "urgent", priority: 10 })
        const [first, second] = await service.store
          .claim(5, LEASE_MS, "a")
          .then((jobs) => jobs.sort((a, b) => (a.key < b.key ? 1 : -1)))
        expect([first?.key, second?.key]).toEqual(["urgent", "late"])
        await ask({ key: "x" })
        await ask({ key: "y", priority: 1 })
        expect((await claimOne()).key).toBe("y")
        expect((await claimOne()).key).toBe("x")
      })

      it("leaves a job alone before its time", async () => {
        await ask({ key: "later", runAfter: new Date(Date.now() + 60_000) })
        expect(await service.store.claim(1, LEASE_MS, "a")).toEqual([])
      })

      it("never gives one job to two workers", async () => {
        await Promise.all(Array.from({ length: 40 }, (_, index) => ask({ key: `k${index}` })))
        const claims = await Promise.all(
          Array.from({ length: 8 }, (_, index) => service.store.claim(10, LEASE_MS, `worker ${index}`))
        )
        const ids = claims.flat().map((job) => job.id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toHaveLength(40)
      })
    })

    describe("a lease", () => {
      it("keeps others away until it ends, then lets them take over", async () => {
        await ask({ key: "k" })
        const first = await claimOne("a")
        expect(await service.store.claim(1, LEASE_MS, "b")).toEqual([])

        await endAllLeases()
        const second = await claimOne("b")
        expect(second.id).toBe(first.id)
        expect(second.attempts).toBe(2)
      })

      it("is extended by a heartbeat, but not by one of a worker that has lost it", async () => {
        await ask({ key: "k" })
        const first = await claimOne("a")
        expect(await service.store.heartbeat([first], LEASE_MS)).toEqual([first.id])
        await endAllLeases()
        const second = await claimOne("b")

        expect(await service.store.heartbeat([first], LEASE_MS)).toEqual([])
        expect(await service.store.heartbeat([second], LEASE_MS)).toEqual([second.id])
      })

      it("lets only who holds it write the outcome", async () => {
        const { id } = await ask({ key: "k" })
        const slow = await claimOne("a")
        await endAllLeases()
        const current = await claimOne("b")

        expect(await service.store.complete(slow)).toBe(false)
        expect(await service.store.retryLater(slow, 0, { message: "late" })).toBe(false)
        expect(await service.store.bury(slow, { message: "late" })).toBe(false)
        expect(await service.store.giveBack(slow)).toBe(false)
        expect(await stateOf(id)).toBe("running")
        expect(await service.store.complete(current)).toBe(true)
        expect(await stateOf(id)).toBe("done")
      })

      it("ends at the job's deadline, so that a job that hangs is buried", async () => {
        const { id } = await ask({ key: "k", deadline: new Date(Date.now() + 60_000) })
        const job = await claimOne()
        await sql("UPDATE webox_job SET deadline = now() + interval '50 milliseconds'")
        await service.store.heartbeat([job], LEASE_MS)
        await new Promise((resolve) => setTimeout(resolve, 100))

        expect(await service.store.buryExpired()).toEqual([id])
        expect(await service.store.complete(job)).toBe(false)
        const [buried] = await service.desk.page({ limit: 1 })
        expect(buried?.error?.code).toBe("WEBOX_JOB_DEADLINE_PASSED")
      })
    })

    describe("burial", () => {
      it("buries a job whose workers died in every allowed attempt, instead of letting it kill for ever", async () => {
        const { id } = await ask({ key: "k", maxAttempts: 2 })
        for (const worker of ["a", "b"]) {
          await claimOne(worker)
          await endAllLeases()
        }
        expect(await service.store.claim(1, LEASE_MS, "c")).toEqual([])
        expect(await service.store.buryExpired()).toEqual([id])
        expect((await service.desk.page({ limit: 1 }))[0]?.error?.code).toBe("WEBOX_JOB_WORKER_LOST")
      })
    })

    describe("finishJob", () => {
      const effect = (manager: SqlEntityManager): Promise<unknown> =>
        manager.execute("INSERT INTO webox_event_receipt (id, received_at) VALUES ('effect', now())")

      it("commits an effect together with the end of its job", async () => {
        const { id } = await ask({ key: "k" })
        const job = await claimOne()
        await inTransaction(async (manager) => {
          await effect(manager)
          await finishJob(manager, { id, key: "k", attempt: job.attempts, fence: job.fence })
        })
        expect(await stateOf(id)).toBe("done")
      })

      it("undoes the effect of a run that has lost its job", async () => {
        const { id } = await ask({ key: "k" })
        const slow = await claimOne("a")
        await endAllLeases()
        await claimOne("b")

        const attempt = inTransaction(async (manager) => {
          await effect(manager)
          await finishJob(manager, { id, key: "k", attempt: slow.attempts, fence: slow.fence })
        })
        await expect(attempt).rejects.toMatchObject({ code: "WEBOX_JOB_LEASE_LOST" })
        expect(await sql("SELECT id FROM webox_event_receipt")).toEqual([])
      })
    })

    describe("postponeJob", () => {
      const contextOf = ({ id, attempts, fence }: ClaimedJob) => ({ id, key: "k", attempt: attempts, fence })

      it("lets a job wait as often as it needs to, without counting it as an attempt", async () => {
        const { id } = await ask({ key: "k", maxAttempts: 2 })
        for (let turn = 0; turn < 5; turn++) {
          const job = await claimOne()
          await inTransaction((manager) => postponeJob(manager, contextOf(job), 0))
          // What the worker writes when the run has ended changes nothing.
          expect(await service.store.complete(job)).toBe(false)
        }
        expect(await stateOf(id)).toBe("waiting")
        expect((await claimOne()).attempts).toBe(1)
      })

      it("is not run before its time, and not by who has lost it", async () => {
        await ask({ key: "k" })
        const job = await claimOne()
        await inTransaction((manager) => postponeJob(manager, contextOf(job), 60_000))
        expect(await service.store.claim(1, LEASE_MS, "b")).toEqual([])
        const again = inTransaction((manager) => postponeJob(manager, contextOf(job), 0))
        await expect(again).rejects.toMatchObject({ code: "WEBOX_JOB_LEASE_LOST" })
      })
    })

    describe("the desk", () => {
      it("retries a dead job with new attempts and under a new lease number", async () => {
        const { id } = await ask({ key: "k", maxAttempts: 1, deadline: new Date(Date.now() + 60_000) })
        const job = await claimOne()
        await service.store.bury(job, { message: "broken" })

        const retried = await service.desk.retry(id)
        expect(retried).toMatchObject({ outcome: "changed", job: { state: "waiting", attempts: 0, deadline: null } })
        expect((await claimOne()).fence).toBe(job.fence + 1)
      })

      it("drops a waiting job and keeps its key taken", async () => {
        const { id } = await ask({ key: "k" })
        expect(await service.desk.drop(id)).toMatchObject({ outcome: "changed", job: { state: "dropped" } })
        expect(await service.store.claim(1, LEASE_MS, "a")).toEqual([])
        expect(await ask({ key: "k" })).toEqual({ id, created: false })
      })

      it("refuses to drop a job at work, and to retry one that is done", async () => {
        const { id } = await ask({ key: "k" })
        const job = await claimOne()
        expect(await service.desk.drop(id)).toMatchObject({ outcome: "refused", job: { state: "running" } })
        await service.store.complete(job)
        expect(await service.desk.retry(id)).toMatchObject({ outcome: "refused", job: { state: "done" } })
        expect(await service.desk.retry("wjob_unknown")).toEqual({ outcome: "unknown" })
      })

      it("pages through all jobs once, newest first, and counts them by state", async () => {
        for (let index = 0; index < 5; index++) await ask({ key: `k${index}` })
        await service.store.complete(await claimOne())

        const firstPage = await service.desk.page({ limit: 3 })
        const secondPage = await service.desk.page({ limit: 3, after: firstPage[2]?.id })
        const ids = [...firstPage, ...secondPage].map((job) => job.id)
        expect(ids).toHaveLength(5)
        expect(ids).toEqual([...ids].sort().reverse())
        expect(await service.desk.page({ limit: 9, state: "done" })).toHaveLength(1)
        expect(await service.desk.countByState()).toEqual({ waiting: 4, running: 0, done: 1, dead: 0, dropped: 0 })
      })

      it("empties old finished jobs and keeps their keys", async () => {
        const { id } = await ask({ key: "k" }, { secret: "of the customer" })
        await service.store.complete(await claimOne())
        expect(await service.desk.pruneInputs(30)).toBe(0)
        await sql("UPDATE webox_job SET finished_at = now() - interval '31 days'")

        expect(await service.desk.pruneInputs(30)).toBe(1)
        expect((await service.desk.page({ limit: 1 }))[0]?.input).toBeNull()
        expect(await ask({ key: "k" })).toEqual({ id, created: false })
      })
    })

    describe("receipts of events", () => {
      it("remember an event once, apart from other events about the same thing", async () => {
        await service.receipts.record("order.placed", "order_1")
        await service.receipts.record("order.placed", "order_1")
        expect(await service.receipts.has("order.placed", "order_1")).toBe(true)
        expect(await service.receipts.has("order.canceled", "order_1")).toBe(false)
      })
    })

    describe("workers", () => {
      const logger = { error: jest.fn(), warn: jest.fn(), info: jest.fn() }
      const workers: JobWorker[] = []

      function startWorker(run: (job: ClaimedJob) => Promise<void>, options: { leaseMs?: number } = {}): JobWorker {
        const worker = new JobWorker(
          { store: service.store, run, logger: Object.assign(Object.create(null), logger) },
          { name: `worker ${workers.length}`, concurrency: 2, pollMs: 20, ...options }
        )
        workers.push(worker)
        worker.start()
        return worker
      }

      async function until(condition: () => Promise<boolean>): Promise<void> {
        const giveUpAt = Date.now() + 10_000
        while (!(await condition())) {
          if (Date.now() > giveUpAt) throw new Error("It did not happen within ten seconds.")
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
      }

      afterEach(async () => {
        await Promise.all(workers.splice(0).map((worker) => worker.stop(0)))
      })

      it("share one table and run each job once", async () => {
        const runs: string[] = []
        const run = async (job: ClaimedJob): Promise<void> => {
          runs.push(job.key)
          await new Promise((resolve) => setTimeout(resolve, 5))
        }
        startWorker(run)
        startWorker(run)
        await Promise.all(Array.from({ length: 30 }, (_, index) => ask({ key: `k${index}` })))

        await until(async () => (await service.desk.countByState()).done === 30)
        expect(new Set(runs).size).toBe(30)
        expect(runs).toHaveLength(30)
      })

      it("try a failed job again later, and keep what it failed with", async () => {
        const { id } = await ask({ key: "k" })
        startWorker(() => Promise.reject(new Error("the provider is busy")))
        await until(async () => (await service.desk.page({ limit: 1 }))[0]?.error?.message === "the provider is busy")
        const [job] = await service.desk.page({ limit: 1 })
        expect(job).toMatchObject({ id, state: "waiting", attempts: 1 })
        expect(job?.available_at.getTime()).toBeGreaterThan(Date.now())
      })

      it("bury a job at once when its error says that no retry can heal it", async () => {
        const { id } = await ask({ key: "k" })
        // A workflow hands errors on as plain objects.
        startWorker(() => Promise.reject({ message: "no such order", code: "WEBOX_X", retryable: false }))
        await until(async () => (await stateOf(id)) === "dead")
        expect((await service.desk.page({ limit: 1 }))[0]).toMatchObject({
          attempts: 1,
          error: { message: "no such order", code: "WEBOX_X" },
        })
      })

      it("keep a long job by their heartbeat, far beyond one lease", async () => {
        let runs = 0
        const run = async (): Promise<void> => {
          runs++
          await new Promise((resolve) => setTimeout(resolve, 1_500))
        }
        const { id } = await ask({ key: "k" })
        startWorker(run, { leaseMs: 300 })
        startWorker(run, { leaseMs: 300 })
        await until(async () => (await stateOf(id)) === "done")
        expect(runs).toBe(1)
      })

      it("wait for running jobs when they stop, and take no new ones", async () => {
        let finish = (): void => undefined
        const running = new Promise<void>((resolve) => (finish = resolve))
        const first = await ask({ key: "first" })
        const worker = startWorker(() => running)
        await until(async () => (await stateOf(first.id)) === "running")

        const stopped = worker.stop(5_000)
        const second = await ask({ key: "second" })
        finish()
        await stopped
        expect(await stateOf(first.id)).toBe("done")
        expect(await stateOf(second.id)).toBe("waiting")
      })

      it("give back what is not finished in time, without counting the attempt", async () => {
        const { id } = await ask({ key: "k" })
        const worker = startWorker(() => new Promise(() => undefined))
        await until(async () => (await stateOf(id)) === "running")
        await worker.stop(50)
        expect((await service.desk.page({ limit: 1 }))[0]).toMatchObject({ state: "waiting", attempts: 0 })
        expect(await service.store.claim(1, LEASE_MS, "another")).toHaveLength(1)
      })
    })
  },
})
