import { randomUUID } from "node:crypto"
import path from "node:path"

export type FileAccess = "public" | "private"

/** A UUID, and an extension that is only a hint: nothing of a client's own name, and no way out of the folder. */
const keyPattern =
  /^(private\/)?([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})(\.[a-z0-9]{1,10})?$/

/**
 * Makes the key of a new file: `3f0c….png` when public, `private/3f0c….png` when not. It is never used again.
 *
 * @param filename the name that the file came with; only its extension is kept, and only if it is plain
 */
export function newFileKey(access: FileAccess, filename: string): string {
  const suffix = /^\.[a-z0-9]{1,10}$/.exec(path.extname(filename).toLowerCase())?.[0] ?? ""
  return `${access === "private" ? "private/" : ""}${randomUUID()}${suffix}`
}

/** Tells whether a text has the shape of a key of ours. */
export function isFileKey(text: string): boolean {
  return keyPattern.test(text)
}

export function accessOf(key: string): FileAccess {
  return key.startsWith("private/") ? "private" : "public"
}

/**
 * Where a key's file lies below the store's folder: `public/3f/3f0c….png`. Two letters of the UUID keep folders small.
 *
 * @returns undefined when the text is no key: no other text ever becomes a path
 */
export function pathOfKey(key: string): string | undefined {
  const uuid = keyPattern.exec(key)?.[2]
  return uuid && path.join(accessOf(key), uuid.slice(0, 2), path.basename(key))
}
