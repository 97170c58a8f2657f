import { xmpFor, type DigitalSourceType } from "./xmp"

const START = 0xd8
const APP0 = 0xe0
const APP1 = 0xe1
const SCAN = 0xda
const NAMESPACE = "http://ns.adobe.com/xap/1.0/\0"

/**
 * Says in a JPEG how it came about, as XMP, and leaves the picture itself as it came: to encode it again would cost quality.
 *
 * @see Adobe, XMP Specification Part 3, 1.1.3 (`APP1`)
 */
export function markJpeg(content: Buffer, source: DigitalSourceType): Buffer {
  const { segments, rest } = segmentsOf(content)
  const kept = segments.filter((segment) => !isXmp(segment))
  // The header of JFIF wants to be the first.
  const first = kept.findIndex((segment) => segment[1] !== APP0)
  const at = first === -1 ? kept.length : first
  const body = Buffer.concat([Buffer.from(NAMESPACE, "latin1"), Buffer.from(xmpFor(source), "utf8")])
  const head = Buffer.from([0xff, APP1, (body.length + 2) >> 8, (body.length + 2) & 0xff])
  const start = Buffer.from([0xff, START])
  return Buffer.concat([start, ...kept.slice(0, at), head, body, ...kept.slice(at), rest])
}

/** What comes before the picture's first scan, segment by segment, and all that follows. */
function segmentsOf(content: Buffer): { segments: Buffer[]; rest: Buffer } {
  const segments: Buffer[] = []
  let at = 2
  while (at + 4 <= content.length && content[at] === 0xff && content[at + 1] !== SCAN) {
    // Bytes of 0xFF may fill up the room before a marker.
    if (content[at + 1] === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + content.readUInt16BE(at + 2)
    segments.push(content.subarray(at, end))
    at = end
  }
  return { segments, rest: content.subarray(at) }
}

function isXmp(segment: Buffer): boolean {
  return segment[1] === APP1 && segment.toString("latin1", 4, 4 + NAMESPACE.length) === NAMESPACE
}
