import type { MedusaResponse } from "@medusajs/framework/http"
import type { KeptAnswer } from "../modules/idempotency"

/** The headers that belong to the answer; others, such as cookies and CORS, belong to one request. */
const keptHeaders = ["content-type", "etag", "location", "retry-after", "cache-control"]

/**
 * Lets `before` see the whole answer just before its end goes out, and waits for it: what a client has seen, was kept.
 *
 * It stands on `res.end`, through which `json` and `send` go too. For JSON answers, not for long streams: what is
 * written in pieces is gathered in memory.
 */
export function interceptAnswer(res: MedusaResponse, before: (answer: KeptAnswer) => Promise<void>): void {
  const chunks: Buffer[] = []
  const write = res.write.bind(res) as (...parts: unknown[]) => boolean
  const end = res.end.bind(res) as (...parts: unknown[]) => typeof res

  const gather = ([chunk, encoding]: unknown[]): void => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk, encodingOf(encoding)))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }

  res.write = (...parts: unknown[]) => {
    gather(parts)
    return write(...parts)
  }
  res.end = (...parts: unknown[]) => {
    gather(parts)
    // The answer ends once: whoever ends it again while it is being kept must not send half of it.
    res.end = () => res
    const body = Buffer.concat(chunks).toString("base64")
    void before({ status: res.statusCode, headers: headersOf(res), body }).finally(() => end(...parts))
    return res
  }
}

function headersOf(res: MedusaResponse): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const name of keptHeaders) {
    const value = res.getHeader(name)
    if (typeof value === "string") headers[name] = value
  }
  return headers
}

function encodingOf(encoding: unknown): BufferEncoding {
  return typeof encoding === "string" && Buffer.isEncoding(encoding) ? encoding : "utf8"
}
