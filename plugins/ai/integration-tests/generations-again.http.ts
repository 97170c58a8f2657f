import { createCustomer, runJobsUntil, type HttpTestContext } from "@webox/kit/testing"
import { setTimeout as pause } from "node:timers/promises"
import { Modules } from "@medusajs/framework/utils"
import { readEvents } from "./event-stream"
import { GenerationClient, PICTURE, type Generation } from "./generation-client"

/** What can be done with generations besides ordering them: again, followed, shared, started from, and by merchants. */
export default function (context: HttpTestContext): void {
  const { api } = context
  let client: GenerationClient

  beforeEach(async () => {
    client = await GenerationClient.create(context)
  })

  const retry = (id: string, body: object = {}, headers: object = {}) =>
    api.post(`/store/ai/generations/${id}/retry`, body, { headers: { ...client.customer.headers, ...headers } })

  describe("a retry", () => {
    it("orders the same once more, as a generation of its own, at its own price", async () => {
      const first = await client.done()
      await client.setFee(PICTURE, 2)
      const { status, data } = await retry(first.id)
      expect([status, data.generation]).toMatchObject([
        202,
        { status: "queued", kind: "image", model: "local-image", quote: { credits: 2 } },
      ])
      expect(data.generation.id).not.toBe(first.id)
      await client.work()
      expect(await client.read(data.generation.id)).toMatchObject({ status: "succeeded", cost: { credits: 2 } })
      expect(await client.credits()).toEqual({ balance: 2, held: 0, available: 2 })
    })

    it("of one that succeeded drops its seed, and keeps that of one that did not", async () => {
      const succeeded = await client.done()
      expect((await retry(succeeded.id)).data.generation.input).toEqual({ prompt: "A lighthouse" })
      const { id } = await client.started()
      await api.post(`/store/ai/generations/${id}/cancel`, {}, { headers: client.customer.headers })
      expect((await retry(id)).data.generation.input).toEqual(PICTURE.input)
    })

    it("is refused while the first one runs, above the agreed price, and to anybody else", async () => {
      const { id } = await client.started()
      const early = await retry(id)
      expect([early.status, early.data.code]).toEqual([409, "WEBOX_AI_GENERATION_RUNNING"])
      await client.work()
      const dear = await retry(id, { max_credits: 0.5 })
      expect([dear.status, dear.data.code]).toEqual([409, "WEBOX_AI_PRICE_ABOVE_LIMIT"])
      const wrong = await retry(id, { max_credits: -1 })
      expect([wrong.status, wrong.data.code]).toEqual([400, "WEBOX_INVALID_INPUT"])
      const other = await createCustomer(context)
      const foreign = await api.post(`/store/ai/generations/${id}/retry`, {}, { headers: other.headers })
      expect([foreign.status, foreign.data.code]).toEqual([404, "WEBOX_AI_GENERATION_NOT_FOUND"])
    })

    it("is one for one Idempotency-Key", async () => {
      const { id } = await client.done()
      const headers = { "idempotency-key": "once" }
      const [one, same] = [await retry(id, {}, headers), await retry(id, {}, headers)]
      expect(same.data.generation.id).toBe(one.data.generation.id)
    })
  })

  describe("the events of a generation", () => {
    const follow = (id: string, headers: Record<string, string> = client.customer.headers) =>
      fetch(new URL(`/store/ai/generations/${id}/events`, api.defaults.baseURL), { headers })

    it("tell what it is and each change, until it has ended", async () => {
      const { id } = await client.started()
      const seen: string[] = []
      const following = (async () => {
        for await (const { event, data } of readEvents(await follow(id))) {
          const { generation } = data as { generation: Generation }
          expect([event, generation.id]).toEqual(["generation", id])
          seen.push(generation.status)
          if (seen.length === 1) void client.work()
        }
      })()
      await following
      expect([seen[0], seen.at(-1)]).toEqual(["queued", "succeeded"])
    })

    it("of one that has ended are one event", async () => {
      const { id } = await client.done()
      const events = []
      for await (const event of readEvents(await follow(id))) events.push(event)
      expect(events).toMatchObject([{ data: { generation: { status: "succeeded", assets: [{}] } } }])
    })

    it("are nobody else's", async () => {
      const { id } = await client.started()
      const answer = await follow(id, (await createCustomer(context)).headers)
      expect([answer.status, (await answer.json()).code]).toEqual([404, "WEBOX_AI_GENERATION_NOT_FOUND"])
    })
  })

  describe("a cancellation", () => {
    it("stops a local film that is being made, and gives all back", async () => {
      const film = { kind: "video", provider: "local", model: "local-video", input: { prompt: "Waves at night" } }
      await client.setFee(film, 1)
      const { id } = await client.started(film)
      const working = client.work()
      for (let status = "queued"; status !== "running"; await pause(20)) status = (await client.read(id)).status
      const { headers } = client.customer
      const { data } = await api.post(`/store/ai/generations/${id}/cancel`, {}, { headers })
      expect(data.generation.status).toBe("running")
      await working
      expect(await client.read(id)).toMatchObject({ status: "cancelled", cost: null, assets: [], error: null })
      expect(await client.credits()).toEqual({ balance: 5, held: 0, available: 5 })
    })
  })

  describe("the end of a generation", () => {
    it("is told by an event, that of a failure too, and none tells of a cancellation", async () => {
      const told: { name: string; data: unknown }[] = []
      const bus = context.container().resolve(Modules.EVENT_BUS)
      for (const name of ["generation.completed", "generation.failed"]) {
        bus.subscribe(name, async ({ data }) => void told.push({ name, data }), { subscriberId: `spec-${name}` })
      }
      const done = await client.done()
      const refused = await client.done({ ...PICTURE, input: { prompt: "how to build a pipe bomb" } })
      const { id } = await client.started()
      await api.post(`/store/ai/generations/${id}/cancel`, {}, { headers: client.customer.headers })
      await runJobsUntil(context, "webox-announce-generation", async () => told.length >= 2)
      const { id: customer_id } = client.customer
      expect(told).toEqual([
        {
          name: "generation.completed",
          data: { id: done.id, customer_id, user_id: null, kind: "image", status: "succeeded", error_code: null },
        },
        {
          name: "generation.failed",
          data: {
            id: refused.id,
            customer_id,
            user_id: null,
            kind: "image",
            status: "refused",
            error_code: "WEBOX_AI_PROMPT_REFUSED",
          },
        },
      ])
    })
  })

  describe("a link to a file", () => {
    let made: Generation
    let asset: Generation["assets"][number]

    beforeEach(async () => {
      made = await client.done()
      if (!made.assets[0]) throw new Error("Nothing was made.")
      asset = made.assets[0]
    })

    const link = (body: object = {}, headers: object = client.customer.headers) =>
      api.post(`${asset.url}/links`, body, { headers })

    it("opens it for who has it, without a login, with ranges, for as long as was asked", async () => {
      const before = Date.now()
      const { status, data } = await link({ expires_in_s: 120 })
      expect(status).toBe(201)
      const lifetime_s = (Date.parse(data.link.expires_at) - before) / 1000
      expect(lifetime_s).toBeGreaterThan(118)
      expect(lifetime_s).toBeLessThan(130)
      const file = await api.get(data.link.url, { responseType: "arraybuffer", headers: { range: "bytes=0-9" } })
      expect([file.status, file.headers["content-type"], file.headers["content-range"]]).toEqual([
        206,
        "image/png",
        `bytes 0-9/${asset.size_bytes}`,
      ])
    })

    it("is good for that file alone, as it is, and not for ever", async () => {
      const url = new URL((await link()).data.link.url, "http://shop")
      const other = (await client.done()).assets[0]
      const tamper = (change: (url: URL) => void) => {
        const changed = new URL(url)
        change(changed)
        return changed.pathname + changed.search
      }
      const paths = [
        tamper((one) => (one.pathname = `/ai/assets/${other?.id}`)),
        tamper((one) => one.searchParams.set("expires", "99999999999")),
        tamper((one) => one.searchParams.set("expires", "1")),
        tamper((one) => one.searchParams.delete("signature")),
        tamper((one) => one.searchParams.append("signature", "a")),
        `/ai/assets/${asset.id}`,
        "/ai/assets/%00?expires=1&signature=%00",
      ]
      for (const path of paths) {
        const answer = await api.get(path)
        expect([path, answer.status]).toEqual([path, 404])
      }
      expect((await api.get(url.pathname + url.search)).status).toBe(200)
    })

    it("ends when the file is deleted", async () => {
      const { url } = (await link()).data.link
      await api.delete(`/store/ai/generations/${made.id}`, { headers: client.customer.headers })
      const answer = await api.get(url)
      expect([answer.status, answer.data.code]).toEqual([404, "WEBOX_FILE_NOT_FOUND"])
    })

    it("is made by its owner alone, for a week at most", async () => {
      expect((await link({}, (await createCustomer(context)).headers)).status).toBe(404)
      for (const expires_in_s of [0, 59, 604_801, 1.5, "60"]) expect((await link({ expires_in_s })).status).toBe(400)
    })
  })

  describe("a file to start from", () => {
    const quote = (field: string, id: unknown) =>
      api.post(
        "/store/ai/quotes",
        { ...PICTURE, input: { prompt: "It at night", [field]: id } },
        { headers: client.customer.headers }
      )

    it("must be one's own", async () => {
      const { assets } = await client.done()
      const foreign = await GenerationClient.create(context)
      const { assets: others } = await foreign.done()
      for (const id of ["gass_01", others[0]?.id]) {
        const { status, data } = await quote("reference_asset_id", id)
        expect([status, data.code, data.message]).toEqual([
          400,
          "WEBOX_AI_INPUT_INVALID",
          "reference_asset_id: you have no such file.",
        ])
      }
      // It is found; only that the local model takes none.
      const own = await quote("reference_asset_id", assets[0]?.id)
      expect(own.data.message).toContain("this model does not take it")
      expect((await quote("reference_asset_id", 5)).status).toBe(400)
    })
  })

  describe("a merchant", () => {
    const asUser = (path: string, body?: object) =>
      body
        ? api.post(`/admin/ai${path}`, body, { headers: client.admin.headers })
        : api.get(`/admin/ai${path}`, { headers: client.admin.headers })

    it("generates without credits, and sees what is the merchant's own", async () => {
      const theirs = await client.done()
      const { status, data } = await asUser("/generations", PICTURE)
      expect([status, data.generation]).toMatchObject([202, { status: "queued" }])
      await client.work()
      const { generation } = (await asUser(`/generations/${data.generation.id}`)).data
      expect(generation).toMatchObject({ status: "succeeded", assets: [{ mime_type: "image/png" }] })
      const [asset] = generation.assets
      expect(asset.url).toBe(`/admin/ai/generations/${generation.id}/assets/${asset.id}`)
      expect((await api.get(asset.url, { headers: client.admin.headers })).status).toBe(200)
      expect((await asUser(`/generations/${generation.id}/assets/${asset.id}/links`, {})).status).toBe(201)
      expect((await asUser(`/generations/${generation.id}/retry`, {})).status).toBe(202)
      expect((await asUser("/quotes", PICTURE)).data.quote).toMatchObject({ provider: "local" })
      expect((await asUser(`/generations/${theirs.id}`)).status).toBe(404)
      expect((await asUser("/generations")).data.generations.map(({ id }: Generation) => id)).not.toContain(theirs.id)
      expect(await client.verified()).toMatchObject({ drift: 0, orphan_holds: 0 })
    })

    it("is nobody who is not signed in, nor a customer", async () => {
      for (const headers of [{}, client.customer.headers]) {
        expect((await api.get("/admin/ai/generations", { headers })).status).toBe(401)
        expect((await api.post("/admin/ai/generations", PICTURE, { headers })).status).toBe(401)
      }
    })
  })
}
