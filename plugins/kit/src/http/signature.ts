import { createHmac, timingSafeEqual } from "node:crypto"

/** What a signature vouches for. */
export interface Signed {
  /** What the link is for, such as `order` or `file:get`: a signature for one purpose is none for another. */
  purpose: string
  /** The thing that it opens, such as an id. */
  subject: string
  /** When it ends, in whole seconds since 1970. */
  expires: number
}

/** Signs with HMAC-SHA256. @returns base64url, 43 characters */
export function sign(secret: string, signed: Signed): string {
  // JSON keeps the parts apart: ("a", "bc") and ("ab", "c") must not sign alike.
  const text = JSON.stringify([signed.purpose, signed.subject, signed.expires])
  return createHmac("sha256", secret).update(text).digest("base64url")
}

/**
 * Tells whether a signature is ours and has not expired. Takes the same time wherever the first wrong byte is.
 *
 * @param now milliseconds since 1970
 */
export function isSignatureValid(secret: string, signed: Signed, signature: string, now = Date.now()): boolean {
  if (!Number.isSafeInteger(signed.expires) || signed.expires * 1000 <= now) return false
  const expected = Buffer.from(sign(secret, signed))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
