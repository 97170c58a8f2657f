import { crc32 } from "node:zlib"
import { xmpFor, type DigitalSourceType } from "./xmp"

const SIGNATURE_BYTES = 8
/** Length, type and checksum of a chunk. */
const CHUNK_BYTES = 12
const KEYWORD = "XML:com.adobe.xmp"
const TEXTS = ["tEXt", "zTXt", "iTXt"]

/**
 * Says in a PNG how it came about, as XMP. libvips would compress the text (`zTXt`), which the specification of XMP does not know and
 * other programs do not read.
 *
 * @see Adobe, XMP Specification Part 3, 1.1.5 (`iTXt`, not compressed)
 */
export function markPng(content: Buffer, source: DigitalSourceType): Buffer {
  const [header, ...others] = chunksOf(content).filter((chunk) => !isXmp(chunk))
  if (!header) throw new Error("A PNG begins with a chunk.")
  // An empty language and an empty translated keyword, neither of them compressed.
  const text = Buffer.concat([Buffer.from(`${KEYWORD}\0\0\0\0\0`, "latin1"), Buffer.from(xmpFor(source), "utf8")])
  return Buffer.concat([content.subarray(0, SIGNATURE_BYTES), header, chunkOf("iTXt", text), ...others])
}

function chunksOf(content: Buffer): Buffer[] {
  const chunks: Buffer[] = []
  for (let at = SIGNATURE_BYTES; at + CHUNK_BYTES <= content.length;) {
    const end = at + CHUNK_BYTES + content.readUInt32BE(at)
    chunks.push(content.subarray(at, end))
    at = end
  }
  return chunks
}

function isXmp(chunk: Buffer): boolean {
  return TEXTS.includes(chunk.toString("latin1", 4, 8)) && chunk.toString("latin1", 8, 8 + KEYWORD.length) === KEYWORD
}

function chunkOf(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), body])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  checksum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, checksum])
}
