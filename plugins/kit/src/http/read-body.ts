import type { IncomingMessage } from "node:http"
import { kitErrors } from "./kit-errors"

/**
 * Reads a body that is no JSON into memory, and no more of it than may come: what says that it is larger is not read at all.
 *
 * @throws WEBOX_FILE_TOO_LARGE (413)
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const tooLarge = () => kitErrors.WEBOX_FILE_TOO_LARGE({ max_bytes: maxBytes })
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) throw tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  // A body that is left in the middle stays open: the answer that says why goes over the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk as Uint8Array)
    size += bytes.length
    if (size > maxBytes) throw tooLarge()
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
