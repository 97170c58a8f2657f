import type { LLMock } from "@copilotkit/aimock"
import { aCall, collect } from "../../testing/collect"
import { describeFailures } from "../../testing/describe-failures"
import { startAimock } from "../../testing/start-aimock"
import { MistralProvider } from "./provider"

const chat = { turns: [{ role: "user" as const, content: "Say hello" }], max_output_tokens: 50 }

describe("mistral", () => {
  let mock: LLMock
  let mistral: MistralProvider

  beforeAll(async () => {
    mock = await startAimock()
    mistral = new MistralProvider({ apiKey: "key", baseUrl: `${mock.url}/v1` })
  })
  afterAll(() => mock.stop())

  it("sends none of the fields that Mistral refuses", async () => {
    mock.onMessage("hello", { content: "Bonjour" })

    expect((await collect(mistral.chat(chat, aCall("mistral-large-latest")))).text).toBe("Bonjour")

    const { body, headers } = mock.getLastRequest() ?? {}
    expect(Object.keys(body ?? {})).toEqual(expect.arrayContaining(["max_tokens", "messages", "model", "stream"]))
    expect(body).not.toHaveProperty("stream_options")
    expect(body).not.toHaveProperty("max_completion_tokens")
    expect(headers).not.toHaveProperty("openai-organization")
  })
})

describeFailures({
  name: "mistral's conversation",
  work: "chat",
  model: "mistral-large-latest",
  make: (options) => new MistralProvider(options),
  call: (provider, call) => collect(provider.chat(chat, call)),
  unauthorised: { message: "Unauthorized", request_id: "1" },
  rateLimited: { object: "error", message: "Requests rate limit exceeded", type: "rate_limited", code: "1300" },
})
