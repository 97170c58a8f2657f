import { startLoopbackServer, type LoopbackServer } from "@webox/kit/testing/loopback-server"
import { aCall } from "../../testing/collect"
import { describeFailures } from "../../testing/describe-failures"
import { LumaProvider } from "./provider"

const RAY = aCall("ray-2")
const film = { prompt: "a fox runs", duration_s: 5, aspect_ratio: "16:9" as const, resolution: 720 }
const picture = { prompt: "a fox", width: 1000, height: 1000, count: 1 }
const given = { content: Buffer.from("given"), mime_type: "image/png" }

describe("luma", () => {
  let server: LoopbackServer
  let luma: LumaProvider

  beforeEach(async () => {
    server = await startLoopbackServer((request, response) => {
      if (request.method === "DELETE") return void response.writeHead(204).end()
      const asked = server.requests.filter(({ method }) => method === "GET").length
      const done = { id: "g1", state: "completed", assets: { video: "https://storage.cdn-luma.com/1.mp4" } }
      response.writeHead(request.method === "POST" ? 201 : 200, { "Content-Type": "application/json" })
      response.end(JSON.stringify(asked > 1 ? done : { id: "g1", state: "dreaming" }))
    })
    luma = new LumaProvider({ apiKey: "luma-test", baseUrl: `${server.url}/dream-machine/v1` })
  })
  afterEach(() => server.close())

  const sent = () => JSON.parse(String(server.requests[0]?.body)) as unknown

  it("orders a film, asks, and is told where it is", async () => {
    const ordered = await luma.video(film, RAY)
    if (ordered.state !== "pending") throw new Error("It was not ordered.")

    expect(server.requests[0]).toMatchObject({
      url: "/dream-machine/v1/generations/video",
      headers: { authorization: "Bearer luma-test" },
    })
    expect(sent()).toEqual({
      model: "ray-2",
      prompt: "a fox runs",
      aspect_ratio: "16:9",
      duration: "5s",
      resolution: "720p",
    })
    expect(await luma.poll(ordered.task, RAY)).toEqual({ state: "running" })
    expect(await luma.poll(ordered.task, RAY)).toMatchObject({
      state: "done",
      result: { files: [{ url: "https://storage.cdn-luma.com/1.mp4" }], usage: { seconds: 5 } },
    })
  })

  it("orders a picture", async () => {
    await luma.image({ ...picture, negative_prompt: "snow" }, aCall("photon-1"))

    expect(server.requests[0]?.url).toBe("/dream-machine/v1/generations/image")
    expect(sent()).toEqual({ model: "photon-1", prompt: "a fox\n\nAvoid: snow", aspect_ratio: "1:1", format: "png" })
  })

  it.each([
    ["a film of a picture", () => luma.video({ ...film, image: given }, RAY)],
    ["a picture of a picture", () => luma.image({ ...picture, reference: given }, RAY)],
    ["two pictures", () => luma.image({ ...picture, count: 2 }, RAY)],
  ])("refuses %s before it sends anything", async (_what, order) => {
    await expect(order()).rejects.toMatchObject({ kind: "invalid_request", is_surely_not_accepted: true })
    expect(server.requests).toHaveLength(0)
  })

  it("cancels by deleting", async () => {
    await luma.cancel({ id: "g1" }, RAY)
    expect(server.requests[0]).toMatchObject({ method: "DELETE", url: "/dream-machine/v1/generations/g1" })
  })
})

const errors = {
  model: "ray-2",
  unauthorised: { detail: "Invalid API key" },
  rateLimited: { detail: "Too many requests" },
  make: (options: ConstructorParameters<typeof LumaProvider>[0]) => new LumaProvider(options),
}

describeFailures({
  ...errors,
  name: "luma's film",
  work: "media",
  call: (provider, call) => provider.video(film, call),
})
describeFailures({
  ...errors,
  name: "luma's poll",
  work: "lookup",
  call: (provider, call) => provider.poll({ id: "g1" }, call),
})
