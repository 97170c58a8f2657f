import { startLoopbackServer, type LoopbackServer } from "@webox/kit/testing/loopback-server"
import { aCall } from "../../testing/collect"
import { describeFailures } from "../../testing/describe-failures"
import { RunwayProvider } from "./provider"

const GEN = aCall("gen4.5")
const film = { prompt: "a fox runs", duration_s: 5, aspect_ratio: "16:9" as const }
const picture = { prompt: "a fox", width: 1920, height: 1080, count: 1 }

describe("runway", () => {
  let server: LoopbackServer
  let runway: RunwayProvider

  beforeEach(async () => {
    server = await startLoopbackServer((request, response) => {
      if (request.method === "DELETE") return void response.writeHead(204).end()
      const isOrder = request.method === "POST"
      const asked = server.requests.filter(({ method }) => method === "GET").length
      const url = `${server.url}/files/1.mp4`
      const done = { id: "t1", status: "SUCCEEDED", output: [url], cost: { credits: 60 } }
      const task = asked > 1 ? done : { id: "t1", status: "RUNNING", progress: 0.5, estimatedCost: { credits: 60 } }
      response.writeHead(200, { "Content-Type": "application/json" })
      response.end(JSON.stringify(isOrder ? { id: "t1", estimatedCost: { credits: 60 } } : task))
    })
    runway = new RunwayProvider({ apiKey: "key_runway", baseUrl: server.url, mediaHosts: ["127.0.0.1"] })
  })
  afterEach(() => server.close())

  it("orders a film, asks how far it is, and is told where it is", async () => {
    const ordered = await runway.video(film, GEN)
    if (ordered.state !== "pending") throw new Error("It was not ordered.")

    expect(server.requests[0]).toMatchObject({
      url: "/v1/text_to_video",
      headers: { authorization: "Bearer key_runway", "x-runway-version": expect.any(String) },
    })
    expect(JSON.parse(String(server.requests[0]?.body))).toEqual({
      model: "gen4.5",
      promptText: "a fox runs",
      ratio: "1280:720",
      duration: 5,
    })
    expect(await runway.poll(ordered.task, GEN)).toEqual({ state: "running", progress: 0.5 })
    expect(await runway.poll(ordered.task, GEN)).toMatchObject({
      state: "done",
      result: {
        files: [{ url: `${server.url}/files/1.mp4`, allowed_hosts: ["*.cloudfront.net", "127.0.0.1"] }],
        usage: { seconds: 5, provider_credits: 60 },
      },
    })
  })

  it("orders a picture", async () => {
    expect(await runway.image(picture, aCall("gen4_image"))).toEqual({
      state: "pending",
      task: { id: "t1", details: { kind: "image" } },
    })
    expect(server.requests[0]?.url).toBe("/v1/text_to_image")
  })

  it("cancels", async () => {
    await runway.cancel({ id: "t1" }, GEN)
    expect(server.requests[0]).toMatchObject({ method: "DELETE", url: "/v1/tasks/t1" })
  })
})

const errors = {
  unauthorised: { error: "Unauthorized: no valid API key" },
  rateLimited: { error: "You have reached the limit of tasks at once." },
  make: (options: ConstructorParameters<typeof RunwayProvider>[0]) => new RunwayProvider(options),
}

describeFailures({
  ...errors,
  name: "runway's film",
  work: "media",
  model: "gen4.5",
  call: (provider, call) => provider.video(film, call),
})
describeFailures({
  ...errors,
  name: "runway's poll",
  work: "lookup",
  model: "gen4.5",
  call: (provider, call) => provider.poll({ id: "t1" }, call),
})
