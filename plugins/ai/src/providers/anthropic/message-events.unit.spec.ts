import { collect } from "../../testing/collect"
import { readMessageEvents } from "./message-events"

async function* stream(...events: unknown[]) {
  yield* events
}

const start = {
  type: "message_start",
  message: {
    id: "msg_1",
    usage: { input_tokens: 10, output_tokens: 1, cache_read_input_tokens: 100, cache_creation_input_tokens: 20 },
  },
}
const said = (text: string) => ({ type: "content_block_delta", index: 0, delta: { type: "text_delta", text } })
const ended = (stop_reason: string) => ({ type: "message_delta", delta: { stop_reason }, usage: { output_tokens: 42 } })
const stop = { type: "message_stop" }

describe("the events of a message", () => {
  it("count cached input as input, and take the last figures", async () => {
    const { text, end } = await collect(
      readMessageEvents(stream(start, said("Bon"), said("jour"), ended("end_turn"), stop))
    )

    expect(text).toBe("Bonjour")
    expect(end).toEqual({
      type: "end",
      finish_reason: "stop",
      provider_reference: "msg_1",
      usage: { input_tokens: 130, cached_input_tokens: 100, cache_write_input_tokens: 20, output_tokens: 42 },
    })
  })

  it.each([
    ["max_tokens", "length"],
    ["model_context_window_exceeded", "length"],
    ["refusal", "refused"],
    ["stop_sequence", "stop"],
  ])("take %s for %s", async (told, meant) => {
    expect((await collect(readMessageEvents(stream(start, ended(told), stop)))).end?.finish_reason).toBe(meant)
  })

  it("pass over thoughts, blocks, and what later versions bring", async () => {
    const thought = { type: "content_block_delta", delta: { type: "thinking_delta", thinking: "hm" } }
    const events = stream(
      start,
      { type: "content_block_start", index: 0 },
      thought,
      { type: "news" },
      said("Hi"),
      ended("end_turn"),
      stop
    )

    expect((await collect(readMessageEvents(events))).text).toBe("Hi")
  })

  it("have no end when they are cut off", async () => {
    expect((await collect(readMessageEvents(stream(start, said("Hi"))))).end).toBeUndefined()
    expect((await collect(readMessageEvents(stream(start, said("Hi"), ended("end_turn"))))).end).toBeUndefined()
  })

  it("are refused when they are none", async () => {
    await expect(collect(readMessageEvents(stream({ message: 1 })))).rejects.toThrow()
  })
})
