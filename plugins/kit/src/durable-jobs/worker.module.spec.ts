import { setTimeout as pause } from "node:timers/promises"
import type { ClaimedJob } from "../modules/jobs/job-record"
import { LEASE_MS, testJobs } from "../modules/jobs/jobs-under-test.spec"
import { until } from "../testing/until"
import { JobWorker } from "./worker"

testJobs(({ ask, service, stateOf }) => {
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

    afterEach(async () => {
      await Promise.all(workers.splice(0).map((worker) => worker.stop(0)))
    })

    it("share one table and run each job once", async () => {
      const runs: string[] = []
      const run = async (job: ClaimedJob): Promise<void> => {
        runs.push(job.key)
        await pause(5)
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
        await pause(1_500)
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
})
