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
const longest = 3_800

/** A draft as a cookie's value, or undefined when it is too long for one. What is empty is left out. */
export function writeDraftText({ path, customerId, values }: Draft): string | undefined {
  const filled = Object.entries(values).filter(([, value]) => value !== "")
  const text = Buffer.from(JSON.stringify([path, customerId, ...filled.flat()])).toString("base64url")
  return text.length <= longest ? text : undefined
}

/** Reads a cookie's value; undefined when it is no draft: a cookie is the browser's to change. */
export function readDraftText(text: string): Draft | undefined {
  const parts = parse(Buffer.from(text, "base64url").toString("utf8"))
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

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
