import type { LLMock } from "@copilotkit/aimock"
import { startLoopbackServer } from "@webox/kit/testing/loopback-server"
import type { ProviderCall } from "../../provider"
import type { MediaOutcome, TaskState } from "../../provider/results"
import { aCall } from "../../testing/collect"
import { describeFailures } from "../../testing/describe-failures"
import { startAimock } from "../../testing/start-aimock"
import { FalProvider } from "./provider"

const FLUX = aCall("fal-ai/flux/schnell")
const PIKA = aCall("fal-ai/pika/v2.2/text-to-video")
const MUSIC = aCall("fal-ai/stable-audio-25/text-to-audio")
const picture = { prompt: "a red fox", width: 1024, height: 768, count: 1 }
const film = { prompt: "a fox runs", duration_s: 5, aspect_ratio: "9:16" as const, resolution: 720 }

describe("fal", () => {
  let mock: LLMock
  let fal: FalProvider

  beforeAll(async () => {
    mock = await startAimock()
    fal = new FalProvider({ apiKey: "key-fal", baseUrl: `${mock.url}/fal` })
  })
  beforeEach(() => mock.reset())
  afterAll(() => mock.stop())

  async function finish(outcome: MediaOutcome, call: ProviderCall): Promise<TaskState> {
    if (outcome.state !== "pending") throw new Error("It was not ordered.")
    let state = await fal.poll(outcome.task, call)
    for (let asked = 0; state.state === "running" && asked < 10; asked++) state = await fal.poll(outcome.task, call)
    return state
  }

  it("makes pictures", async () => {
    mock.onFalImage("fal-ai/flux/schnell", { image: { url: "https://v3.fal.media/files/1.png" } })

    expect(await finish(await fal.image(picture, FLUX), FLUX)).toMatchObject({
      state: "done",
      result: {
        files: [{ url: "https://v3.fal.media/files/1.png", allowed_hosts: ["fal.media", "*.fal.media"] }],
        usage: { images: 1 },
      },
    })
  })

  it("makes films by Pika", async () => {
    mock.onFalVideo("fal-ai/pika/v2.2/text-to-video", {
      video: { id: "v", status: "completed", url: "https://v3.fal.media/files/1.mp4" },
    })

    expect(await finish(await fal.video(film, PIKA), PIKA)).toMatchObject({
      state: "done",
      result: { files: [{ url: "https://v3.fal.media/files/1.mp4" }], usage: { seconds: 5 } },
    })
    const order = mock.getRequests().find(({ method }) => method === "POST")
    expect(order?.path).toContain("/fal-ai/pika/v2.2/text-to-video")
  })

  it("makes music", async () => {
    mock.onFalQueue("fal-ai/stable-audio-25/text-to-audio", {
      audio: { url: "https://v3.fal.media/files/1.wav", content_type: "audio/wav" },
      seed: 1,
    })

    const ordered = await fal.music({ prompt: "a waltz", duration_s: 30 }, MUSIC)

    expect(await finish(ordered, MUSIC)).toMatchObject({
      result: { files: [{ mime_type: "audio/wav" }], usage: { seconds: 30 } },
    })
  })

  it("cancels, and takes no harm when the work is done already", async () => {
    mock.onFalImage("fal-ai/flux/schnell", { image: { url: "https://v3.fal.media/files/1.png" } })
    const ordered = await fal.image(picture, FLUX)
    if (ordered.state !== "pending") throw new Error("It was not ordered.")
    await finish(ordered, FLUX)

    await expect(fal.cancel(ordered.task, FLUX)).resolves.toBeUndefined()
  })

  it("tells that the work failed where fal refuses the result", async () => {
    const server = await startLoopbackServer((request, response) => {
      const isStatus = request.url.includes("/status")
      const refusal = { detail: [{ type: "content_policy_violation", msg: "The prompt was flagged." }] }
      response.writeHead(isStatus ? 200 : 422, { "Content-Type": "application/json" })
      response.end(JSON.stringify(isStatus ? { status: "COMPLETED", request_id: "r1" } : refusal))
    })
    const provider = new FalProvider({ apiKey: "k", baseUrl: server.url })

    expect(await provider.poll({ id: "r1" }, PIKA)).toMatchObject({
      state: "failed",
      error: { kind: "content_refused", is_surely_not_accepted: false, message: "The prompt was flagged." },
    })
    expect(server.requests.map(({ url }) => url)).toEqual([
      "/fal-ai/pika/requests/r1/status?logs=0",
      "/fal-ai/pika/requests/r1",
    ])
    await server.close()
  })
})

const errors = {
  model: "fal-ai/flux/schnell",
  unauthorised: { detail: "Cannot access application. Authentication is required to access this application." },
  rateLimited: { detail: "Too many requests" },
  make: (options: ConstructorParameters<typeof FalProvider>[0]) => new FalProvider(options),
}

describeFailures({
  ...errors,
  name: "fal's order",
  work: "media",
  call: (provider, call) => provider.image(picture, call),
})
describeFailures({
  ...errors,
  name: "fal's poll",
  work: "lookup",
  call: (provider, call) => provider.poll({ id: "r1" }, call),
})
