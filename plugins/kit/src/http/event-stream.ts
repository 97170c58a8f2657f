import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** Between two of them, proxies and browsers keep a silent connection. */
const HEARTBEAT_MS = 15_000

/** A client that reads nothing gets no more: what waits for it would fill the memory. In bytes. */
const MAX_WAITING = 1024 * 1024

/** One event. `data` is sent as JSON. */
export interface StreamedEvent {
  event: string
  data: unknown
  /** What the client names as `Last-Event-ID` when it connects again. */
  id?: string | number
}

/** An answer of server-sent events that is open. */
export interface EventStream {
  send(event: StreamedEvent): void
  /** Ends the answer. */
  close(): void
  /** Whether nobody reads it any more. */
  readonly isClosed: boolean
  /** Calls `onClose` when the client goes, or the stream is closed; at once when it was before. */
  onClose(onClose: () => void): void
}

/**
 * Begins an answer of server-sent events (`text/event-stream`), with a heartbeat of comments. Whatever can fail is checked
 * before: from here on the status is 200.
 */
export function openEventStream(req: MedusaRequest, res: MedusaResponse): EventStream {
  res.status(200).set({
    "Content-Type": "text/event-stream; charset=utf-8",
    // Neither kept nor compressed on its way: both would hold events back.
    "Cache-Control": "private, no-store, no-transform",
    "X-Accel-Buffering": "no",
    "X-Content-Type-Options": "nosniff",
  })
  res.flushHeaders()
  req.socket.setNoDelay(true)

  const write = (text: string): void => {
    if (res.writableEnded || res.destroyed) return
    res.write(text)
    if (res.writableLength > MAX_WAITING) res.destroy()
  }
  const heartbeat = setInterval(() => write(": still here\n\n"), HEARTBEAT_MS)
  res.once("close", () => clearInterval(heartbeat))

  return {
    send: (event) => write(eventText(event)),
    close: () => void res.end(),
    get isClosed() {
      return res.writableEnded || res.destroyed
    },
    onClose: (onClose) => {
      if (res.destroyed) onClose()
      else res.once("close", onClose)
    },
  }
}

/** As the specification of server-sent events writes it. JSON has no line breaks of its own, so `data` is one line. */
export function eventText({ event, data, id }: StreamedEvent): string {
  const idLine = id === undefined ? "" : `id: ${id}\n`
  return `event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`
}
