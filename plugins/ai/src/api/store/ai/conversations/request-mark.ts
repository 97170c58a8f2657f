import { createHash } from "node:crypto"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { kitErrors } from "@webox/kit/http"
import type { RequestMark } from "../../../../modules/generation/store/conversation-records"

/**
 * What makes a request the same as one before: its `Idempotency-Key`, and what it asks. The kit's `idempotent` keeps answers
 * that are whole; this one is found while it comes.
 *
 * @throws WEBOX_IDEMPOTENCY_KEY_INVALID (400)
 */
export function requestMark(req: AuthenticatedMedusaRequest, asked: unknown): RequestMark | undefined {
  const key = req.get("idempotency-key")
  if (key === undefined) return undefined
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw kitErrors.WEBOX_IDEMPOTENCY_KEY_INVALID()
  return { key, hash: createHash("sha256").update(JSON.stringify(asked)).digest("hex") }
}
