import { accessOf } from "./file-key"
import type { FileFacts } from "./directory-store"

/** Types that a browser shows without running anything of them in our origin. Everything else is a download. */
const shownTypes =
  /^(image\/(png|jpeg|gif|webp|avif|svg\+xml)|audio\/[\w.+-]+|video\/[\w.+-]+|application\/pdf|text\/plain|font\/[\w.+-]+)$/

/** Tells whether a file is sent to be shown (`inline`), or only to be saved, as HTML and scripts are. */
export function isShownInline(contentType: string): boolean {
  return shownTypes.test(essence(contentType))
}

/**
 * The headers with which a stored file goes out: the browser takes the type as it stands, runs no script of an SVG,
 * and keeps a public file for good, since its key is never used again.
 */
export function contentHeaders(key: string, facts: FileFacts): Record<string, string> {
  return {
    "Content-Type": isContentType(facts.content_type) ? facts.content_type : "application/octet-stream",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": accessOf(key) === "public" ? "public, max-age=31536000, immutable" : "private, no-cache",
    // Strong: the bytes of a key never change.
    ETag: `"${key.replace(/^private\//, "")}"`,
    ...(essence(facts.content_type) === "image/svg+xml"
      ? { "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox" }
      : {}),
    ...(accessOf(key) === "private" ? { "Referrer-Policy": "no-referrer" } : {}),
  }
}

function essence(contentType: string): string {
  return (contentType.split(";")[0] ?? "").trim().toLowerCase()
}

function isContentType(text: string): boolean {
  return /^[\w.+-]+\/[\w.+-]+(\s*;\s*[\w-]+=("[\w .+-]*"|[\w.+-]+))*$/.test(text)
}
