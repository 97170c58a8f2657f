import type { GenerationKind } from "../provider"

const ascii = (text: string, at: number) => (content: Buffer) =>
  content.toString("latin1", at, at + text.length) === text

/** What the first bytes of the files that are made look like. @see https://en.wikipedia.org/wiki/List_of_file_signatures */
const SIGNATURES: readonly [mime_type: string, matches: (content: Buffer) => boolean][] = [
  ["image/png", (content) => content.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex"))],
  ["image/jpeg", (content) => content.subarray(0, 3).equals(Buffer.from("ffd8ff", "hex"))],
  ["image/webp", (content) => ascii("RIFF", 0)(content) && ascii("WEBP", 8)(content)],
  ["audio/wav", (content) => ascii("RIFF", 0)(content) && ascii("WAVE", 8)(content)],
  ["audio/mpeg", (content) => ascii("ID3", 0)(content) || isMpegFrame(content)],
  ["audio/ogg", ascii("OggS", 0)],
  ["audio/flac", ascii("fLaC", 0)],
  ["video/mp4", ascii("ftyp", 4)],
  ["video/webm", (content) => content.subarray(0, 4).equals(Buffer.from("1a45dfa3", "hex"))],
]

function isMpegFrame(content: Buffer): boolean {
  const [first = 0, second = 0] = content
  // Eleven bits of synchronisation, a version that is not reserved, and layer III.
  return first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) === 0x02
}

/** What a file is, by its first bytes and not by what somebody says; undefined for what is not made here. */
export function mediaTypeOf(content: Buffer): string | undefined {
  return SIGNATURES.find(([, matches]) => matches(content))?.[0]
}

/** Whether a file of this type can be the result of a generation of this kind. */
export function suits(kind: GenerationKind, mimeType: string): boolean {
  const family = kind === "image" || kind === "video" ? kind : "audio"
  return mimeType.startsWith(`${family}/`)
}

/** The ending of a file's name. */
export function extensionOf(mimeType: string): string {
  const endings: Record<string, string> = { "image/jpeg": "jpg", "audio/mpeg": "mp3" }
  return endings[mimeType] ?? mimeType.split("/")[1] ?? "bin"
}
