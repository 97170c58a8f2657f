import { createHash } from "node:crypto"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { kitErrors } from "./kit-errors"

/**
 * The strong ETag of a record: it changes when the record's version does.
 *
 * @param version a counter, or the time of the last change
 * @param variant what else makes the answer's bytes differ, such as the locale or the fields
 */
export function versionEtag(id: string, version: number | string | Date, variant = ""): string {
  const mark = version instanceof Date ? version.toISOString() : String(version)
  const hash = createHash("sha256")
    .update(JSON.stringify([id, mark, variant]))
    .digest("base64url")
  return `"${hash.slice(0, 27)}"`
}

/**
 * Asks for `If-Match` with the current ETag before a change (RFC 9110, 13.1.1): the client changes only what it has seen.
 *
 * @throws WEBOX_PRECONDITION_REQUIRED (428) without the header
 * @throws WEBOX_PRECONDITION_FAILED (412) with the current `etag` when the record has changed, or does not exist
 */
export function requireIfMatch(req: MedusaRequest, current: string | undefined): void {
  const header = req.get("if-match")
  if (header === undefined) throw kitErrors.WEBOX_PRECONDITION_REQUIRED()
  if (!matchesStrongly(header, current)) throw kitErrors.WEBOX_PRECONDITION_FAILED({ etag: current ?? null })
}

/**
 * Sets the ETag and, where the client's `If-None-Match` has it (RFC 9110, 13.1.2), answers 304.
 *
 * @returns true when the answer is out
 */
export function answersNotModified(req: MedusaRequest, res: MedusaResponse, etag: string): boolean {
  res.set("ETag", etag)
  const header = req.get("if-none-match")
  if (header === undefined || !matchesWeakly(header, etag)) return false
  res.status(304).end()
  return true
}

/**
 * Strong comparison (RFC 9110, 8.8.3.2), as `If-Match` wants: equal, and neither is weak. `*` matches whatever exists.
 *
 * @param current undefined when the record does not exist
 */
export function matchesStrongly(header: string, current: string | undefined): boolean {
  if (current === undefined) return false
  if (header.trim() === "*") return true
  return !current.startsWith("W/") && entityTags(header).includes(current)
}

/** Weak comparison, as `If-None-Match` wants: equal but for a `W/` before either. `*` matches whatever exists. */
export function matchesWeakly(header: string, current: string | undefined): boolean {
  if (current === undefined) return false
  if (header.trim() === "*") return true
  return entityTags(header).map(opaque).includes(opaque(current))
}

/** The entity tags of a header's list. A comma may stand inside a tag. What is not a tag matches nothing. */
function entityTags(header: string): string[] {
  return header.match(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g) ?? []
}

function opaque(tag: string): string {
  return tag.replace(/^W\//, "")
}
