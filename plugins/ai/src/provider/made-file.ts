import type { MadeFile } from "./results"

const DATA_URI = /^data:([\w.+-]+\/[\w.+-]+);base64,/

/** A file by the address that the provider gave; one that holds the file itself is read. */
export function madeFile(url: string, allowed_hosts: readonly string[], mime_type?: string): MadeFile {
  const match = DATA_URI.exec(url)
  if (!match) return { url, allowed_hosts, ...(mime_type && { mime_type }) }
  return { content: Buffer.from(url.slice(match[0].length), "base64"), mime_type: match[1] }
}

/** A file as an address that holds it: how it is given to providers that take an address. */
export function dataUri({ content, mime_type }: { content: Buffer; mime_type: string }): string {
  return `data:${mime_type};base64,${content.toString("base64")}`
}
