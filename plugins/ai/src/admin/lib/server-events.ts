/** One server-sent event; `data` is JSON. */
export interface ServerEvent {
  event: string
  id: string | undefined
  data: string
}

/** Reads the events of a stream of text, whatever the pieces are in which it comes. Comments are left out. */
export async function* readEvents(pieces: AsyncIterable<string>): AsyncGenerator<ServerEvent> {
  let rest = ""
  for await (const piece of pieces) {
    const blocks = (rest + piece).split("\n\n")
    rest = blocks.pop() ?? ""
    for (const block of blocks) {
      const event = readEvent(block)
      if (event) yield event
    }
  }
}

function readEvent(block: string): ServerEvent | undefined {
  const valueOf = (name: string): string[] =>
    block
      .split("\n")
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).replace(/^ /, ""))
  const [event] = valueOf("event")
  return event === undefined ? undefined : { event, id: valueOf("id")[0], data: valueOf("data").join("\n") }
}

/** The text of an answer, as it comes. */
export async function* textOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      yield decoder.decode(read.value, { stream: true })
    }
  } finally {
    await reader.cancel()
  }
}
