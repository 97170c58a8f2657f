/** One event of an answer of server-sent events. */
export interface ReceivedEvent {
  event: string
  id?: string
  data: unknown
}

/** Reads the events of an answer as they come, as a browser's `EventSource` does. Comments are left out. */
export async function* readEvents(answer: Response): AsyncGenerator<ReceivedEvent> {
  let text = ""
  const decoder = new TextDecoder()
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true })
    const blocks = text.split("\n\n")
    text = blocks.pop() ?? ""
    for (const block of blocks) {
      const event = readEvent(block)
      if (event) yield event
    }
  }
}

function readEvent(block: string): ReceivedEvent | undefined {
  const fields = new Map(
    block
      .split("\n")
      .filter((line) => !line.startsWith(":"))
      .map((line) => [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)])
  )
  const event = fields.get("event")
  if (event === undefined) return undefined
  return { event, id: fields.get("id"), data: JSON.parse(fields.get("data") ?? "null") }
}
