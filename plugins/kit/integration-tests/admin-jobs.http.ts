import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { enqueueFrom } from "@webox/kit/durable-jobs"
import { createAdminUser, type HttpTestContext } from "@webox/kit/testing"

export default function (context: HttpTestContext): void {
  describe("the admin's list of background jobs", () => {
    let headers: Record<string, string>

    beforeEach(async () => {
      headers = (await createAdminUser(context)).headers
    })

    const ask = async (key: string): Promise<string> =>
      (await enqueueFrom(context.container(), "some-workflow", { secret: "of a customer" }, { key })).id
    const kill = (id: string): Promise<unknown> =>
      context
        .container()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(`UPDATE webox_job SET state = 'dead', error = '{"message":"broken"}' WHERE id = ?`, [id])

    it("pages through the jobs of a state, newest first, with the counts of all states", async () => {
      // Dead ones: among the waiting there may be jobs that other plugins asked for.
      const ids = [await ask("1"), await ask("2"), await ask("3")].sort().reverse()
      await Promise.all(ids.map(kill))

      const first = await context.api.get("/admin/webox/jobs?state=dead&limit=2", { headers })
      expect(first.status).toBe(200)
      expect(first.data).toMatchObject({ has_more: true, counts: { dead: 3, dropped: 0 } })
      const query = `state=dead&limit=2&cursor=${first.data.next_cursor}`
      const second = await context.api.get(`/admin/webox/jobs?${query}`, { headers })
      expect(second.data).toMatchObject({ has_more: false, next_cursor: null })
      expect([...first.data.jobs, ...second.data.jobs].map((job: { id: string }) => job.id)).toEqual(ids)
    })

    it("never shows what a job was given, which may hold a customer's data", async () => {
      await ask("1")
      const { data } = await context.api.get("/admin/webox/jobs", { headers })
      expect(JSON.stringify(data)).not.toContain("of a customer")
    })

    it("retries a dead job and drops it again", async () => {
      const id = await ask("1")
      await kill(id)
      const listed = await context.api.get("/admin/webox/jobs?state=dead", { headers })
      expect(listed.data.jobs).toMatchObject([{ id, state: "dead", error: { message: "broken" } }])

      const retried = await context.api.post(`/admin/webox/jobs/${id}/retry`, {}, { headers })
      expect(retried.data).toMatchObject({ job: { id, state: "waiting", attempts: 0 } })
      const dropped = await context.api.post(`/admin/webox/jobs/${id}/drop`, {}, { headers })
      expect(dropped.data).toMatchObject({ job: { id, state: "dropped" } })
    })

    it("refuses to retry what is not over, and to drop what is", async () => {
      const id = await ask("1")
      const retried = await context.api.post(`/admin/webox/jobs/${id}/retry`, {}, { headers })
      expect([retried.status, retried.data.code]).toEqual([409, "WEBOX_JOB_NOT_RETRYABLE"])
      await context.api.post(`/admin/webox/jobs/${id}/drop`, {}, { headers })
      const again = await context.api.post(`/admin/webox/jobs/${id}/drop`, {}, { headers })
      expect([again.status, again.data.code]).toEqual([409, "WEBOX_JOB_NOT_DROPPABLE"])
    })

    it.each([
      ["/admin/webox/jobs?limit=-1", 400],
      ["/admin/webox/jobs?limit=101", 400],
      ["/admin/webox/jobs?state=lost", 400],
      ["/admin/webox/jobs?state[]=dead", 400],
      ["/admin/webox/jobs?cursor=nonsense", 400],
      ["/admin/webox/jobs?cursor=%00", 400],
    ])("answers bad input on %s with %i and a sentence", async (url, status) => {
      const response = await context.api.get(url, { headers })
      expect(response.status).toBe(status)
      expect(response.data.message).toMatch(/\w+ \w+/)
    })

    it("answers 404 for a job that is not there, and 401 to a stranger", async () => {
      const unknown = await context.api.post("/admin/webox/jobs/wjob_none/drop", {}, { headers })
      expect([unknown.status, unknown.data.code]).toEqual([404, "WEBOX_JOB_NOT_FOUND"])
      const nul = await context.api.post("/admin/webox/jobs/%00/drop", {}, { headers })
      expect(nul.status).toBeLessThan(500)
      expect((await context.api.get("/admin/webox/jobs")).status).toBe(401)
    })
  })
}
