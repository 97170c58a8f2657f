interface Listener {
  /** All that has come so far. */
  onText: (text: string) => void
  /** However it ended. */
  onEnd: () => void
}

/**
 * Follows an answer by its events. The browser connects anew when the connection drops, and names the last part that it got; where that
 * is lost on the way, all comes again from the beginning. Each part says where it ends, so nothing is there twice.
 * @returns stops it
 */
export function followAnswer(address: string, { onText, onEnd }: Listener): () => void {
  const events = new EventSource(address)
  let text = ""
  events.addEventListener("text", (event: MessageEvent<string>) => {
    text = withPart(text, textIn(event.data), event.lastEventId)
    onText(text)
  })
  events.addEventListener("end", () => {
    events.close()
    onEnd()
  })
  // Refused, such as after signing out elsewhere: the page knows what to do.
  events.addEventListener("error", () => {
    if (events.readyState === EventSource.CLOSED) onEnd()
  })
  return () => events.close()
}

/**
 * An answer with one more part, in its place.
 * @param end the event's id: how many characters the answer has with this part
 */
export function withPart(text: string, part: string, end: string): string {
  const start = Number(end) - part.length
  return end === "" || !(start >= 0) ? text + part : text.slice(0, start) + part
}

/** The part of an answer that an event brings; empty when it brings none. */
export function textIn(data: string): string {
  try {
    const said: unknown = JSON.parse(data)
    return typeof said === "object" && said !== null && "text" in said && typeof said.text === "string" ? said.text : ""
  } catch {
    return ""
  }
}
