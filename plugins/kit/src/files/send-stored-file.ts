import type { MedusaResponse } from "@medusajs/framework/http"
import { kitErrors } from "../http/kit-errors"
import { contentHeaders, isShownInline } from "./content-headers"
import type { DirectoryStore } from "./directory-store"

/**
 * Sends a stored file by Express's `sendFile`, which answers HEAD, ranges (206), `If-Range` and `If-None-Match`.
 *
 * @throws WEBOX_FILE_NOT_FOUND (404)
 * @throws WEBOX_RANGE_NOT_SATISFIABLE (416), with the size in `Content-Range`
 */
export async function sendStoredFile(res: MedusaResponse, store: DirectoryStore, key: string): Promise<void> {
  const facts = await store.facts(key)
  const headers = contentHeaders(key, facts)
  // `attachment` also sets a type by the name's extension: ours comes after it.
  if (!isShownInline(facts.content_type)) res.attachment(facts.filename)
  res.set(headers)

  await new Promise<void>((resolve, reject) => {
    res.sendFile(store.relativePath(key), { root: store.root, cacheControl: false }, (error?: Error) => {
      if (!error || res.headersSent) return resolve()
      for (const name of [...Object.keys(headers), "Content-Disposition"]) res.removeHeader(name)
      if (statusOf(error) !== 416) return reject(statusOf(error) === 404 ? kitErrors.WEBOX_FILE_NOT_FOUND() : error)
      res.set("Content-Range", `bytes */${facts.size_bytes}`)
      reject(kitErrors.WEBOX_RANGE_NOT_SATISFIABLE({ size_bytes: facts.size_bytes }))
    })
  })
}

function statusOf(error: Error): unknown {
  return "status" in error ? error.status : undefined
}
