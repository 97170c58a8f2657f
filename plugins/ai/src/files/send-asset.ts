import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { kitErrors } from "@webox/kit/http"
import type { Asset } from "../modules/generation/store/records"
import { extensionOf } from "./media-type"

/**
 * Sends a file to its owner, whole or the range that is asked for, as players do.
 *
 * @throws WEBOX_RANGE_NOT_SATISFIABLE (416), with the size in `Content-Range`
 */
export async function sendAsset(req: MedusaRequest, res: MedusaResponse, asset: Asset): Promise<void> {
  const { id, file_id, mime_type, size_bytes } = asset
  res.set({
    "Content-Type": mime_type,
    "Content-Disposition": `inline; filename="${id}.${extensionOf(mime_type)}"`,
    "Accept-Ranges": "bytes",
    // It never changes; but only its owner may keep it.
    "Cache-Control": "private, max-age=3600",
    ETag: `"${id}"`,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
  })
  if (req.fresh) {
    res.status(304).end()
    return
  }
  const { start, end } = rangeOf(req, res, size_bytes)
  res.set("Content-Length", String(end - start + 1))
  const whole = await req.scope.resolve(Modules.FILE).getDownloadStream(file_id)
  await pipeline(Readable.from(cut(whole, start, end)), res)
}

/** One range is answered as such; several, or none that can be read, with the whole file, as RFC 9110 allows. */
function rangeOf(req: MedusaRequest, res: MedusaResponse, size: number): { start: number; end: number } {
  const ranges = req.range(size)
  if (ranges === -1) {
    res.set("Content-Range", `bytes */${size}`)
    throw kitErrors.WEBOX_RANGE_NOT_SATISFIABLE({ size_bytes: size })
  }
  const [only, ...others] = Array.isArray(ranges) && ranges.type === "bytes" ? ranges : []
  if (!only || others.length > 0) return { start: 0, end: size - 1 }
  res.status(206).set("Content-Range", `bytes ${only.start}-${only.end}/${size}`)
  return only
}

/** The bytes from `start` to `end`, both among them. */
async function* cut(source: AsyncIterable<Buffer>, start: number, end: number): AsyncGenerator<Buffer> {
  let position = 0
  for await (const chunk of source) {
    const from = Math.max(0, start - position)
    const to = Math.min(chunk.length, end + 1 - position)
    if (to > from) yield chunk.subarray(from, to)
    position += chunk.length
    if (position > end) return
  }
}
