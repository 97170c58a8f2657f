import type { LLMock } from "@copilotkit/aimock"
import { startLoopbackServer } from "@webox/kit/testing/loopback-server"
import { aCall, collect } from "../../testing/collect"
import { describeFailures } from "../../testing/describe-failures"
import { startAimock } from "../../testing/start-aimock"
import { AnthropicProvider } from "./provider"

const chat = { system: "Be brief.", turns: [{ role: "user" as const, content: "Say hello" }], max_output_tokens: 64 }

describe("anthropic", () => {
  let mock: LLMock
  let anthropic: AnthropicProvider

  beforeAll(async () => {
    mock = await startAimock()
    anthropic = new AnthropicProvider({ apiKey: "sk-ant-test", baseUrl: mock.url })
  })
  beforeEach(() => mock.reset())
  afterAll(() => mock.stop())

  it("streams an answer with its usage, and passes over its thoughts", async () => {
    mock.onMessage("hello", {
      content: "Hello, world",
      reasoning: "They greet.",
      usage: { input_tokens: 7, output_tokens: 5 },
    })

    const { text, end } = await collect(anthropic.chat(chat, aCall("claude-haiku-5-5")))

    expect(text).toBe("Hello, world")
    expect(end).toMatchObject({ finish_reason: "stop", usage: { input_tokens: 7, output_tokens: 5 } })
    expect(mock.getLastRequest()?.path).toBe("/v1/messages")
    expect(mock.getLastRequest()?.headers).toHaveProperty("authorization")
  })

  it("notices an answer that is cut off in the middle", async () => {
    mock.onMessage(
      "hello",
      { content: "a long answer of many parts" },
      { truncateAfterChunks: 5, chunkSize: 4, latency: 20 }
    )

    await expect(collect(anthropic.chat(chat, aCall("claude-haiku-5-5")))).rejects.toMatchObject({
      kind: "outcome_unknown",
    })
  })

  it("maps an error that comes in the middle of a stream", async () => {
    const server = await startLoopbackServer((_request, response) => {
      const error = { type: "error", error: { type: "overloaded_error", message: "Overloaded" } }
      response
        .writeHead(200, { "Content-Type": "text/event-stream" })
        .end(`event: error\ndata: ${JSON.stringify(error)}\n\n`)
    })
    const provider = new AnthropicProvider({ apiKey: "k", baseUrl: server.url })

    await expect(collect(provider.chat(chat, aCall("claude-haiku-5-5")))).rejects.toMatchObject({
      kind: "unavailable",
      message: "Overloaded",
      provider_code: "error overloaded_error",
    })
    await server.close()
  })
})

describeFailures({
  name: "anthropic's conversation",
  work: "chat",
  model: "claude-haiku-5-5",
  make: (options) => new AnthropicProvider(options),
  call: (provider, call) => collect(provider.chat(chat, call)),
  unauthorised: { type: "error", error: { type: "authentication_error", message: "invalid x-api-key" } },
  rateLimited: { type: "error", error: { type: "rate_limit_error", message: "Too many requests" } },
})
