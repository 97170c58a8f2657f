import { createHmac, timingSafeEqual } from "node:crypto"

/** The most bytes and tags that one call may hold. */
export const mostBytes = 64 * 1024
export const mostTags = 200

const tolerance_s = 5 * 60

/**
 * Whether a call was signed by somebody who knows the secret, within the last five minutes (or the next five, by another clock).
 * @param signature the header's value: `t=<unix seconds>,v1=<hex HMAC-SHA256 of "<t>.<body>">`
 * @param body exactly as it was sent
 */
export function isSigned(signature: string | null, body: Buffer, secret: string, now_ms = Date.now()): boolean {
  const [, time, digest] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature ?? "") ?? []
  if (secret === "" || time === undefined || digest === undefined) return false
  const expected = createHmac("sha256", secret).update(`${time}.`).update(body).digest()
  if (!timingSafeEqual(expected, Buffer.from(digest, "hex"))) return false
  return Math.abs(now_ms / 1000 - Number(time)) <= tolerance_s
}

/** The tags that a call names, or undefined when it is not `{"tags": [...]}` of 1 to 200 texts of 1 to 256 characters. */
export function parseTags(body: Buffer): string[] | undefined {
  const parsed = parse(body.toString("utf8"))
  if (typeof parsed !== "object" || parsed === null || !("tags" in parsed) || !Array.isArray(parsed.tags))
    return undefined
  const tags: unknown[] = parsed.tags
  if (tags.length === 0 || tags.length > mostTags || !tags.every(isTag)) return undefined
  return [...new Set(tags)]
}

function isTag(tag: unknown): tag is string {
  return typeof tag === "string" && tag.length > 0 && tag.length <= 256
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** The request's body, or undefined when it is longer than {@link mostBytes}: the rest is then not read. */
export async function readBody(request: Request): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    length += part.value.byteLength
    if (length > mostBytes) {
      void reader?.cancel()
      return undefined
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}
