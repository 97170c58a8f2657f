import { setTimeout as pause } from "node:timers/promises"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { enqueue, finishJob, postponeJob } from "../../durable-jobs"
import type { ClaimedJob } from "./job-record"
import { LEASE_MS, testJobs, WORKFLOW } from "./jobs-under-test.spec"

testJobs(({ ask, claimOne, endAllLeases, inTransaction, manager, service, sql, stateOf }) => {
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
      await expect(enqueue(manager(), WORKFLOW, {}, { key: "k" })).rejects.toMatchObject({
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
      await pause(100)

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
})
