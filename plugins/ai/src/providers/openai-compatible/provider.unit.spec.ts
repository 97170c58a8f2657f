import type { LLMock } from "@copilotkit/aimock"
import { startLoopbackServer } from "@webox/kit/testing/loopback-server"
import { aCall, collect } from "../../testing/collect"
import { startAimock } from "../../testing/start-aimock"
import { OpenAiCompatibleProvider } from "./provider"

const chat = { turns: [{ role: "user" as const, content: "Say hello" }], max_output_tokens: 20, temperature: 0.2 }

describe("a server that speaks OpenAI's protocol", () => {
  let mock: LLMock

  beforeAll(async () => {
    mock = await startAimock()
    mock.onMessage("hello", { content: "hi", usage: { prompt_tokens: 1, completion_tokens: 1 } })
  })
  afterAll(() => mock.stop())

  it("needs a base URL, and no key", async () => {
    expect(new OpenAiCompatibleProvider({}).isConfigured).toBe(false)
    expect(new OpenAiCompatibleProvider({ apiKey: "k" }).isConfigured).toBe(false)

    const server = new OpenAiCompatibleProvider({ baseUrl: `${mock.url}/v1` })
    expect(server.isConfigured).toBe(true)
    expect((await collect(server.chat(chat, aCall("llama")))).text).toBe("hi")
  })

  it("is spoken to in the dialect that it is configured with", async () => {
    const dialect = { lengthField: "max_tokens", isUsageAskedFor: false } as const
    const server = new OpenAiCompatibleProvider({ baseUrl: `${mock.url}/v1`, dialect })

    await collect(server.chat(chat, aCall("llama")))

    expect(mock.getLastRequest()?.body).toMatchObject({ model: "llama", max_tokens: 20, temperature: 0.2 })
    expect(mock.getLastRequest()?.body).not.toHaveProperty("stream_options")
  })

  it("ends the provider's stream when the reader leaves, which stops the bill", async () => {
    let hasLeft = () => {}
    const left = new Promise<void>((resolve) => (hasLeft = resolve))
    const endless = await startLoopbackServer((_request, response) => {
      const chunk = { id: "c", choices: [{ delta: { content: "word " } }] }
      response.writeHead(200, { "Content-Type": "text/event-stream" })
      const talking = setInterval(() => response.write(`data: ${JSON.stringify(chunk)}\n\n`), 5)
      response.on("close", () => {
        clearInterval(talking)
        hasLeft()
      })
    })

    for await (const event of new OpenAiCompatibleProvider({ baseUrl: endless.url }).chat(chat, aCall("llama"))) {
      if (event.type === "text") break
    }

    await left
    await endless.close()
  })
})
