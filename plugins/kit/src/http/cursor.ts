import { kitErrors } from "./kit-errors"

/** Where a page ends: the last row's sort value, as text or number, and its id, which breaks ties. */
export interface Cursor {
  value: string | number
  id: string
}

/**
 * Makes the opaque text that a client hands back for the next page.
 *
 * @param order the name of the list's order, such as `created_at:desc`: a cursor is good for that order only
 */
export function encodeCursor(order: string, cursor: Cursor): string {
  return Buffer.from(JSON.stringify([order, cursor.value, cursor.id])).toString("base64url")
}

/**
 * Reads what `encodeCursor` made.
 *
 * @throws WEBOX_CURSOR_INVALID (400) when the text is not a cursor, or one of another order
 */
export function decodeCursor(order: string, text: string): Cursor {
  const [cursorOrder, value, id] = parse(text)
  const isCursor = cursorOrder === order && (typeof value === "string" || typeof value === "number")
  if (!isCursor || typeof id !== "string" || `${value}${id}`.includes("\0")) throw kitErrors.WEBOX_CURSOR_INVALID()
  return { value, id }
}

function parse(text: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"))
    return Array.isArray(parts) && parts.length === 3 ? parts : []
  } catch {
    return []
  }
}
