import { deflateRawSync, inflateRawSync } from "node:zlib"

/** What somebody was typing into a form when their session ended. */
export interface Draft {
  /** The form's page, within the place: `/account/profile`. */
  path: string
  /** Who was typing; shown to nobody else. */
  customerId: string
  /** Never a password. */
  values: Record<string, string>
}

/** Browsers keep cookies of up to 4096 bytes, name and attributes included. */
const longestPart = 3_800
/** Node refuses a request whose headers are longer than 16 kB: four of these and the other cookies would be. */
export const mostDraftParts = 3
/** What was packed by us is smaller; a cookie is the browser's to change, and 11 kB can unfold into megabytes. */
const longestJson = 200_000

/**
 * A draft as the values of one or several cookies, or undefined when it is too long for them: some 15,000 characters of prose
 * are not. What is empty is left out.
 */
export function writeDraftParts({ path, customerId, values }: Draft): string[] | undefined {
  const filled = Object.entries(values).filter(([, value]) => value !== "")
  const json = JSON.stringify([path, customerId, ...filled.flat()])
  if (Buffer.byteLength(json) > longestJson) return undefined
  const text = deflateRawSync(json, { level: 9 }).toString("base64url")
  const parts = text.match(new RegExp(`.{1,${longestPart}}`, "g")) ?? []
  return parts.length <= mostDraftParts ? parts : undefined
}

/** Reads the values of the cookies in their order; undefined when they are no draft: a cookie is the browser's to change. */
export function readDraftParts(cookies: string[]): Draft | undefined {
  const parts = unpack(cookies.join(""))
  if (!Array.isArray(parts) || parts.length % 2 !== 0) return undefined
  const texts = parts.filter((part) => typeof part === "string")
  const [path, customerId, ...filled] = texts
  if (texts.length !== parts.length || path === undefined || customerId === undefined) return undefined
  const values = new Map<string, string>()
  for (let at = 0; at < filled.length; at += 2) values.set(filled[at] ?? "", filled[at + 1] ?? "")
  return { path, customerId, values: Object.fromEntries(values) }
}

/** A form's values with those of a draft in their place: of the form's own fields, and empty where the draft is. */
export function withDraft<Name extends string>(
  values: Record<Name, string>,
  draft: Draft["values"] | undefined
): Record<Name, string> {
  if (draft === undefined) return values
  const restored = { ...values }
  for (const name in values) restored[name] = draft[name] ?? ""
  return restored
}

function unpack(text: string): unknown {
  try {
    return JSON.parse(inflateRawSync(Buffer.from(text, "base64url"), { maxOutputLength: longestJson }).toString("utf8"))
  } catch {
    return undefined
  }
}
