import { Transform, type Readable } from "node:stream"
import { kitErrors } from "../http/kit-errors"
import type { FileFacts } from "./directory-store"
import type { ServedDirectory } from "./served-directory"

/**
 * Takes a file that a client puts to its upload link.
 *
 * @throws WEBOX_FILE_EXISTS (409): a stored file is never changed
 * @throws WEBOX_FILE_TOO_LARGE (413)
 */
export async function receiveFile(
  directory: ServedDirectory,
  key: string,
  facts: FileFacts,
  source: Readable
): Promise<void> {
  const { store, maxUploadBytes } = directory
  if (await store.has(key)) throw kitErrors.WEBOX_FILE_EXISTS()
  await store.write(key, facts, source.compose(atMost(maxUploadBytes)))
}

function atMost(maximum: number): Transform {
  let received = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      received += chunk.length
      if (received > maximum) done(kitErrors.WEBOX_FILE_TOO_LARGE({ max_bytes: maximum }))
      else done(null, chunk)
    },
  })
}
