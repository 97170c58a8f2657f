import type { LLMock } from "@copilotkit/aimock"
import { aCall, collect, resultOf } from "../../testing/collect"
import { describeFailures } from "../../testing/describe-failures"
import { startAimock } from "../../testing/start-aimock"
import { OpenAiProvider } from "./provider"

const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="

const chat = { turns: [{ role: "user" as const, content: "Say hello" }], max_output_tokens: 100 }
const picture = { prompt: "a red fox", width: 1024, height: 1024, count: 1 }

describe("openai", () => {
  let mock: LLMock
  let openai: OpenAiProvider

  beforeAll(async () => {
    mock = await startAimock()
    openai = new OpenAiProvider({ apiKey: "sk-test", baseUrl: `${mock.url}/v1` })
  })
  beforeEach(() => mock.reset())
  afterAll(() => mock.stop())

  it("streams an answer, and tells its usage with cached tokens", async () => {
    mock.onMessage("hello", {
      content: "Hello, world",
      usage: { prompt_tokens: 12, completion_tokens: 5, prompt_tokens_details: { cached_tokens: 4 } },
    })

    const { text, end } = await collect(openai.chat({ ...chat, system: "Be brief." }, aCall("gpt-6.1-terra")))

    expect(text).toBe("Hello, world")
    expect(end).toMatchObject({ finish_reason: "stop", usage: { input_tokens: 12, output_tokens: 5 } })
    expect(mock.getLastRequest()?.body).toMatchObject({
      model: "gpt-6.1-terra",
      max_completion_tokens: 100,
      stream_options: { include_usage: true },
      messages: [{ role: "system", content: "Be brief." }, { role: "user" }],
    })
    expect(mock.getLastRequest()?.headers).toMatchObject({ "x-client-request-id": "attempt_01" })
  })

  it("tells an answer that was too long from one that was kept back", async () => {
    mock.onMessage("hello", { content: "Hel", finishReason: "length" })
    expect((await collect(openai.chat(chat, aCall("gpt-6.1-terra")))).end?.finish_reason).toBe("length")

    mock.reset()
    mock.onMessage("hello", { content: "", finishReason: "content_filter" })
    expect((await collect(openai.chat(chat, aCall("gpt-6.1-terra")))).end?.finish_reason).toBe("refused")
  })

  it("notices an answer that is cut off in the middle", async () => {
    mock.onMessage(
      "hello",
      { content: "a long answer of many parts" },
      { truncateAfterChunks: 3, chunkSize: 4, latency: 20 }
    )

    const received: string[] = []
    const reading = (async () => {
      for await (const event of openai.chat(chat, aCall("gpt-6.1-terra")))
        if (event.type === "text") received.push(event.text)
    })()

    await expect(reading).rejects.toMatchObject({ kind: "outcome_unknown", is_surely_not_accepted: false })
    expect(received.join("")).toMatch(/^a lo/)
  })

  it("makes pictures, and hands over their bytes", async () => {
    mock.onImage("fox", { images: [{ b64Json: PIXEL }, { b64Json: PIXEL }] })

    const { files, usage } = resultOf(await openai.image({ ...picture, count: 2 }, aCall("gpt-image-2.5-flare")))

    expect(files).toEqual([
      { content: Buffer.from(PIXEL, "base64"), mime_type: "image/png" },
      { content: Buffer.from(PIXEL, "base64"), mime_type: "image/png" },
    ])
    expect(usage.images).toBe(2)
  })

  it("changes a picture that it is given", async () => {
    mock.onImage("fox", { image: { b64Json: PIXEL } })
    const reference = { content: Buffer.from(PIXEL, "base64"), mime_type: "image/png" }

    const { files } = resultOf(await openai.image({ ...picture, reference }, aCall("gpt-image-2.5-flare")))

    expect(files).toHaveLength(1)
    expect(mock.getLastRequest()?.path).toBe("/v1/images/edits")
  })

  it("refuses a quality that there is none of before it sends anything", async () => {
    const making = openai.image({ ...picture, quality: "gold" }, aCall("gpt-image-2.5-flare"))

    await expect(making).rejects.toMatchObject({ kind: "invalid_request", is_surely_not_accepted: true })
    expect(mock.getRequests()).toHaveLength(0)
  })

  it("speaks, and counts characters as people do", async () => {
    mock.onSpeech(/good day/, { audio: Buffer.from("sound").toString("base64") })

    const { files, usage } = resultOf(await openai.speech({ text: "good day 👋" }, aCall("gpt-5.5-tts")))

    expect(files).toEqual([{ content: Buffer.from("sound"), mime_type: "audio/mpeg" }])
    expect(usage).toEqual({ characters: 10 })
  })

  it("tells which texts may not be prompts", async () => {
    mock.onModerate(/harm/, { flagged: true, categories: { violence: true, hate: false } })

    const signal = new AbortController().signal
    expect(await openai.moderate("do harm", signal)).toEqual({ is_refused: true, categories: ["violence"] })
    expect(await openai.moderate("a red fox", signal)).toEqual({ is_refused: false, categories: [] })
  })

  it("is not configured without a key", () => {
    expect(new OpenAiProvider({ apiKey: "" }).isConfigured).toBe(false)
    expect(openai.isConfigured).toBe(true)
  })
})

const errors = {
  unauthorised: {
    error: { message: "Incorrect API key provided.", type: "invalid_request_error", code: "invalid_api_key" },
  },
  rateLimited: { error: { message: "Rate limit reached", type: "requests", code: "rate_limit_exceeded" } },
  make: (options: ConstructorParameters<typeof OpenAiProvider>[0]) => new OpenAiProvider(options),
}

describeFailures({
  ...errors,
  name: "openai's conversation",
  work: "chat",
  model: "gpt-6.1-terra",
  call: (provider, call) => collect(provider.chat(chat, call)),
})
describeFailures({
  ...errors,
  name: "openai's picture",
  work: "media",
  model: "gpt-image-2.5-flare",
  call: (provider, call) => provider.image(picture, call),
})
describeFailures({
  ...errors,
  name: "openai's moderation",
  work: "lookup",
  model: "",
  call: (provider, call) => provider.moderate("a text", call.signal),
})
