import type { LLMock } from "@copilotkit/aimock"
import { startLoopbackServer } from "@webox/kit/testing/loopback-server"
import { aCall, collect, resultOf } from "../../testing/collect"
import { describeFailures } from "../../testing/describe-failures"
import { startAimock } from "../../testing/start-aimock"
import { GoogleProvider } from "./provider"

const chat = { system: "Be brief.", turns: [{ role: "user" as const, content: "Say hello" }], max_output_tokens: 64 }
const picture = { prompt: "a red fox", width: 1920, height: 1080, count: 1 }
const film = { prompt: "a fox runs", duration_s: 8, aspect_ratio: "9:16" as const, resolution: 720 }

describe("google", () => {
  let mock: LLMock
  let google: GoogleProvider

  beforeAll(async () => {
    mock = await startAimock()
    google = new GoogleProvider({ apiKey: "AIza-test", baseUrl: mock.url })
  })
  beforeEach(() => mock.reset())
  afterAll(() => mock.stop())

  it("streams an answer with its usage", async () => {
    mock.onMessage("hello", { content: "Hello", usage: { promptTokenCount: 6, candidatesTokenCount: 2 } })

    const { text, end } = await collect(google.chat(chat, aCall("gemini-3.8-flash")))

    expect(text).toBe("Hello")
    expect(end).toMatchObject({ finish_reason: "stop", usage: { input_tokens: 6, output_tokens: 2 } })
  })

  it("notices an answer that is cut off in the middle", async () => {
    mock.onMessage(
      "hello",
      { content: "a long answer of many parts" },
      { truncateAfterChunks: 3, chunkSize: 4, latency: 20 }
    )

    await expect(collect(google.chat(chat, aCall("gemini-3.8-flash")))).rejects.toMatchObject({
      kind: "outcome_unknown",
    })
  })

  it("makes a film: orders it, asks, and is told where it is", async () => {
    mock.onVideo("fox", { video: { id: "v1", status: "completed", url: "https://files.test/v1.mp4" } })

    const ordered = await google.video(film, aCall("veo-3.1-fast-generate-preview"))
    if (ordered.state !== "pending") throw new Error("It was not ordered.")
    expect(ordered.task).toMatchObject({ id: expect.stringContaining("operations/"), details: { duration_s: 8 } })
    expect(JSON.stringify(ordered.task)).not.toContain("AIza-test")

    let state = await google.poll(ordered.task, aCall("veo-3.1-fast-generate-preview"))
    for (let asked = 0; state.state === "running" && asked < 10; asked++) {
      state = await google.poll(ordered.task, aCall("veo-3.1-fast-generate-preview"))
    }
    expect(state).toMatchObject({
      state: "done",
      result: {
        files: [{ url: "https://files.test/v1.mp4", headers: { "x-goog-api-key": "AIza-test" } }],
        usage: { seconds: 8 },
      },
    })
  })

  describe("of one piece", () => {
    const answering = async (answer: unknown) => {
      const server = await startLoopbackServer((_request, response) => {
        response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(answer))
      })
      return { server, google: new GoogleProvider({ apiKey: "k", baseUrl: server.url }) }
    }
    const holding = (mimeType: string, data: Buffer) => ({
      candidates: [
        { content: { parts: [{ inlineData: { mimeType, data: data.toString("base64") } }] }, finishReason: "STOP" },
      ],
      usageMetadata: { promptTokenCount: 4, candidatesTokenCount: 1120 },
    })

    it("makes a picture of the nearest shape and size", async () => {
      const { server, google } = await answering(holding("image/png", Buffer.from("picture")))
      const reference = { content: Buffer.from("given"), mime_type: "image/jpeg" }

      const { files, usage } = resultOf(await google.image({ ...picture, reference }, aCall("gemini-nano-banana-2.1")))

      expect(files).toEqual([{ content: Buffer.from("picture"), mime_type: "image/png" }])
      expect(usage).toMatchObject({ images: 1, input_tokens: 4, output_tokens: 1120 })
      expect(JSON.parse(String(server.requests[0]?.body))).toMatchObject({
        contents: [{ parts: [{ inlineData: { mimeType: "image/jpeg" } }, { text: "a red fox" }] }],
        generationConfig: { imageConfig: { aspectRatio: "16:9", imageSize: "2K" } },
      })
      await server.close()
    })

    it("makes no two pictures of one call", async () => {
      const { server, google } = await answering({})
      await expect(google.image({ ...picture, count: 2 }, aCall("gemini-nano-banana-2.1"))).rejects.toMatchObject({
        kind: "invalid_request",
        is_surely_not_accepted: true,
      })
      expect(server.requests).toHaveLength(0)
      await server.close()
    })

    it("speaks, in a file that players open", async () => {
      const { server, google } = await answering(holding("audio/L16;codec=pcm;rate=16000", Buffer.alloc(32)))

      const { files } = resultOf(
        await google.speech({ text: "Bonjour", language: "fr" }, aCall("gemini-3.8-flash-tts"))
      )

      expect(files).toMatchObject([{ mime_type: "audio/wav" }])
      expect(files[0] && "content" in files[0] && files[0].content.readUInt32LE(24)).toBe(16_000)
      await server.close()
    })

    it("makes music by one call, and lets Google keep nothing", async () => {
      const { server, google } = await answering({
        id: "i1",
        status: "completed",
        steps: [{ type: "model_output", content: [{ type: "audio", data: "AAAA", mime_type: "audio/mpeg" }] }],
        usage: { total_input_tokens: 12 },
      })

      const { files, usage } = resultOf(await google.music({ prompt: "a waltz", duration_s: 30 }, aCall("lyria-3.5")))

      expect(files).toEqual([{ content: Buffer.from("AAAA", "base64"), mime_type: "audio/mpeg" }])
      expect(usage).toMatchObject({ input_tokens: 12 })
      expect(server.requests).toHaveLength(1)
      expect(JSON.parse(String(server.requests[0]?.body))).toMatchObject({ model: "lyria-3.5", store: false })
      await server.close()
    })
  })
})

const errors = {
  unauthorised: { error: { code: 401, message: "API key not valid.", status: "UNAUTHENTICATED" } },
  rateLimited: { error: { code: 429, message: "Quota exceeded for requests a minute.", status: "RESOURCE_EXHAUSTED" } },
  make: (options: ConstructorParameters<typeof GoogleProvider>[0]) => new GoogleProvider(options),
}

describeFailures({
  ...errors,
  name: "google's conversation",
  work: "chat",
  model: "gemini-3.8-flash",
  call: (provider, call) => collect(provider.chat(chat, call)),
})
describeFailures({
  ...errors,
  name: "google's picture",
  work: "media",
  model: "gemini-nano-banana-2.1",
  call: (provider, call) => provider.image(picture, call),
})
describeFailures({
  ...errors,
  name: "google's music",
  work: "media",
  model: "lyria-3.5",
  call: (provider, call) => provider.music({ prompt: "a waltz", duration_s: 30 }, call),
})
describeFailures({
  ...errors,
  name: "google's film",
  work: "media",
  model: "veo-3.1-fast-generate-preview",
  call: (provider, call) => provider.video(film, call),
})
describeFailures({
  ...errors,
  name: "google's poll",
  work: "lookup",
  model: "veo-3.1-fast-generate-preview",
  call: (provider, call) => provider.poll({ id: "models/veo/operations/1" }, call),
})
