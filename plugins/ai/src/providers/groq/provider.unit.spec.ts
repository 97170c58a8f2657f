import type { LLMock } from "@copilotkit/aimock"
import { aCall, collect } from "../../testing/collect"
import { describeFailures } from "../../testing/describe-failures"
import { startAimock } from "../../testing/start-aimock"
import { GroqProvider } from "./provider"

const chat = { turns: [{ role: "user" as const, content: "Say hello" }], max_output_tokens: 50 }

describe("groq", () => {
  let mock: LLMock
  let groq: GroqProvider

  beforeAll(async () => {
    mock = await startAimock()
    groq = new GroqProvider({ apiKey: "gsk_test", baseUrl: `${mock.url}/openai/v1` })
  })
  afterAll(() => mock.stop())

  it("streams an answer with its usage", async () => {
    mock.onMessage("hello", { content: "Fast hello", usage: { prompt_tokens: 9, completion_tokens: 3 } })

    const { text, end } = await collect(groq.chat(chat, aCall("openai/gpt-oss-120b")))

    expect(text).toBe("Fast hello")
    expect(end?.usage).toMatchObject({ input_tokens: 9, output_tokens: 3 })
  })
})

describeFailures({
  name: "groq's conversation",
  work: "chat",
  model: "openai/gpt-oss-120b",
  make: (options) => new GroqProvider(options),
  call: (provider, call) => collect(provider.chat(chat, call)),
  unauthorised: { error: { message: "Invalid API Key", type: "invalid_request_error", code: "invalid_api_key" } },
  rateLimited: { error: { message: "Rate limit reached", type: "tokens", code: "rate_limit_exceeded" } },
})
