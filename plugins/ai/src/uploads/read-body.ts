import type { Readable } from "node:stream"
import { kitErrors } from "@webox/kit/http"

/**
 * Reads a body into memory, and no more of it than may come.
 *
 * @throws WEBOX_FILE_TOO_LARGE (413)
 */
export async function readBody(source: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk as Uint8Array)
    size += bytes.length
    if (size > maxBytes) throw kitErrors.WEBOX_FILE_TOO_LARGE({ max_bytes: maxBytes })
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
