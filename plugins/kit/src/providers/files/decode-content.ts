/**
 * The bytes of an upload. Medusa's File module hands content over as a string: base64, or, from older callers, text or
 * a binary ("latin1") string; which one is told by the string itself and by the type, as Medusa's own providers do.
 */
export function decodeContent(content: string, contentType: string): Buffer {
  const decoded = Buffer.from(content, "base64")
  if (decoded.toString("base64") === content) return decoded
  const isText = /^text\/|csv|json|xml/.test(contentType)
  return Buffer.from(content, isText ? "utf8" : "latin1")
}
