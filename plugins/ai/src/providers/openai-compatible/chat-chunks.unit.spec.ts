import { collect } from "../../testing/collect"
import { readChatChunks } from "./chat-chunks"

async function* stream(...chunks: unknown[]) {
  yield* chunks
}

const said = (content: string) => ({ id: "c1", choices: [{ delta: { content } }] })
const ended = (finish_reason: string) => ({ id: "c1", choices: [{ delta: {}, finish_reason }] })

describe("the chunks of a chat completion", () => {
  it("end with the usage that comes after the finish reason", async () => {
    const usage = {
      prompt_tokens: 8,
      completion_tokens: 2,
      prompt_tokens_details: { cached_tokens: 6, cache_write_tokens: 1 },
    }

    const { text, end } = await collect(
      readChatChunks(stream(said("Hel"), said("lo"), ended("stop"), { id: "c1", choices: [], usage }))
    )

    expect(text).toBe("Hello")
    expect(end).toEqual({
      type: "end",
      finish_reason: "stop",
      provider_reference: "c1",
      usage: { input_tokens: 8, cached_input_tokens: 6, cache_write_input_tokens: 1, output_tokens: 2 },
    })
  })

  it("end without a usage where none is told, rather than with 0", async () => {
    const { end } = await collect(readChatChunks(stream(said("Hi"), ended("length"))))

    expect(end).toMatchObject({ finish_reason: "length", usage: undefined })
  })

  it("have no end when they are cut off", async () => {
    expect((await collect(readChatChunks(stream(said("Hi"))))).end).toBeUndefined()
  })

  it("hand on a refusal as what was said, and tell that it is one", async () => {
    const refusal = { choices: [{ delta: { refusal: "I cannot help with that." } }] }

    const { text, end } = await collect(readChatChunks(stream(refusal, ended("stop"))))

    expect(text).toBe("I cannot help with that.")
    expect(end?.finish_reason).toBe("refused")
  })

  it.each([
    ["model_length", "length"],
    ["content_filter", "refused"],
    ["tool_calls", "stop"],
  ])("take %s for %s", async (told, meant) => {
    expect((await collect(readChatChunks(stream(ended(told))))).end?.finish_reason).toBe(meant)
  })

  it("read the usage where Groq puts it", async () => {
    const x_groq = { usage: { prompt_tokens: 3, completion_tokens: 4 } }

    expect((await collect(readChatChunks(stream({ ...ended("stop"), x_groq })))).end?.usage).toMatchObject({
      input_tokens: 3,
      output_tokens: 4,
    })
  })

  it.each([[{ choices: "none" }], [{ usage: { prompt_tokens: -1, completion_tokens: 1 } }], [null]])(
    "are refused when they are something else: %j",
    async (chunk) => {
      await expect(collect(readChatChunks(stream(chunk)))).rejects.toThrow()
    }
  )
})
