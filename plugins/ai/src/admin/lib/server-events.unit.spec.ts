import fc from "fast-check"
import { readEvents, textOf, type ServerEvent } from "./server-events"

const STREAM = `: still here\n\nevent: start\ndata: {"a":1}\n\nevent: text\nid: 7\ndata: {"text":"é: ok"}\n\nevent: end\ndata: {}\n\n`

const EVENTS = [
  { event: "start", id: undefined, data: '{"a":1}' },
  { event: "text", id: "7", data: '{"text":"é: ok"}' },
  { event: "end", id: undefined, data: "{}" },
]

async function read(chunks: Uint8Array[]): Promise<ServerEvent[]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      chunks.forEach((chunk) => controller.enqueue(chunk))
      controller.close()
    },
  })
  const events: ServerEvent[] = []
  for await (const event of readEvents(textOf(body))) events.push(event)
  return events
}

describe("server-sent events", () => {
  it("are the same wherever the stream is cut, in the middle of a letter too", async () => {
    const bytes = new TextEncoder().encode(STREAM)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: bytes.length })), async (places) => {
        const cuts = [0, ...places.sort((a, b) => a - b), bytes.length]
        const chunks = cuts.slice(1).map((end, index) => bytes.slice(cuts[index], end))
        expect(await read(chunks)).toEqual(EVENTS)
      })
    )
  })

  it("does not hand out one that was cut off", async () => {
    expect(await read([new TextEncoder().encode("event: end\ndata: {")])).toEqual([])
  })
})
