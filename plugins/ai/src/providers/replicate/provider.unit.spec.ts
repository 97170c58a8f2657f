import type { ServerResponse } from "node:http"
import { startLoopbackServer, type LoopbackServer, type ReceivedRequest } from "@webox/kit/testing/loopback-server"
import { aCall } from "../../testing/collect"
import { describeFailures } from "../../testing/describe-failures"
import { ReplicateProvider } from "./provider"

const picture = { prompt: "a red fox", width: 1024, height: 1024, count: 1 }
const film = { prompt: "a fox runs", duration_s: 5, aspect_ratio: "9:16" as const }
const KLING = aCall("kwaivgi/kling-v2.1-master")

/** Replicate's predictions: each is asked for twice until it is done. */
function predictions(request: ReceivedRequest, response: ServerResponse, asked: () => number): void {
  const json = (status: number, body: unknown) =>
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body))

  if (request.method === "POST" && request.url.endsWith("/cancel"))
    return void json(200, { id: "p1", status: "canceled" })
  if (request.method === "POST") return void json(201, { id: "p1", status: "starting", urls: {} })
  const isDone = asked() > 1
  json(200, {
    id: "p1",
    status: isDone ? "succeeded" : "processing",
    output: isDone ? ["https://replicate.delivery/x/1.mp4"] : null,
  })
}

describe("replicate", () => {
  let server: LoopbackServer
  let replicate: ReplicateProvider

  beforeEach(async () => {
    server = await startLoopbackServer((request, response) =>
      predictions(request, response, () => server.requests.filter(({ method }) => method === "GET").length)
    )
    replicate = new ReplicateProvider({ apiKey: "r8_test", baseUrl: `${server.url}/v1`, mediaHosts: ["127.0.0.1"] })
  })
  afterEach(() => server.close())

  const sent = () => JSON.parse(String(server.requests[0]?.body)) as unknown

  it("orders a film, asks, and is told where it is", async () => {
    const ordered = await replicate.video(film, KLING)
    if (ordered.state !== "pending") throw new Error("It was not ordered.")

    expect(ordered.task).toEqual({ id: "p1", details: { kind: "video", duration_s: 5 } })
    expect(server.requests[0]).toMatchObject({
      url: "/v1/models/kwaivgi/kling-v2.1-master/predictions",
      headers: { authorization: "Bearer r8_test" },
    })
    expect(sent()).toEqual({ input: { prompt: "a fox runs", aspect_ratio: "9:16", duration: 5 } })

    expect(await replicate.poll(ordered.task, KLING)).toEqual({ state: "running" })
    expect(await replicate.poll(ordered.task, KLING)).toMatchObject({
      state: "done",
      result: {
        files: [
          {
            url: "https://replicate.delivery/x/1.mp4",
            allowed_hosts: ["replicate.delivery", "*.replicate.delivery", "127.0.0.1"],
          },
        ],
        usage: { seconds: 5 },
      },
    })
  })

  it("runs a version of a model that is configured", async () => {
    const models = { "someone/painter:abc123": { fields: { prompt: "text" } } }
    const provider = new ReplicateProvider({ apiKey: "k", baseUrl: `${server.url}/v1`, models })

    await provider.image(picture, aCall("someone/painter:abc123"))

    expect(server.requests[0]?.url).toBe("/v1/predictions")
    expect(sent()).toEqual({ version: "abc123", input: { text: "a red fox" } })
  })

  it("sends a picture in the order itself, by one request", async () => {
    const image = { content: Buffer.from("given"), mime_type: "image/png" }

    await replicate.video({ ...film, image }, KLING)

    expect(sent()).toMatchObject({
      input: { start_image: `data:image/png;base64,${image.content.toString("base64")}` },
    })
    expect(server.requests).toHaveLength(1)
  })

  it("orders nothing from a model of which it is not known what it takes", async () => {
    await expect(replicate.image(picture, aCall("someone/unknown"))).rejects.toMatchObject({
      kind: "invalid_request",
      is_surely_not_accepted: true,
    })
    expect(server.requests).toHaveLength(0)
  })

  it("cancels", async () => {
    await replicate.cancel({ id: "p1" }, KLING)

    expect(server.requests[0]).toMatchObject({ method: "POST", url: "/v1/predictions/p1/cancel" })
  })
})

const errors = {
  model: "black-forest-labs/flux-schnell",
  unauthorised: { title: "Unauthenticated", detail: "You did not pass an authentication token", status: 401 },
  rateLimited: { title: "Too many requests", detail: "Request was throttled.", status: 429 },
  make: (options: ConstructorParameters<typeof ReplicateProvider>[0]) => new ReplicateProvider(options),
}

describeFailures({
  ...errors,
  name: "replicate's order",
  work: "media",
  call: (provider, call) => provider.image(picture, call),
})
describeFailures({
  ...errors,
  name: "replicate's poll",
  work: "lookup",
  call: (provider, call) => provider.poll({ id: "p1" }, call),
})
