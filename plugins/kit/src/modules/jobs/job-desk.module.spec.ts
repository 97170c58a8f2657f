import { LEASE_MS, testJobs } from "./jobs-under-test.spec"

testJobs(({ ask, claimOne, service, sql }) => {
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
})
