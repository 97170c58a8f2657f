import { boxesIn } from "../mp4-boxes"
import { xmpFor, type DigitalSourceType } from "./xmp"

/** The kind of box that holds XMP. @see Adobe, XMP Specification Part 3, 1.2.3 */
const XMP_UUID = Buffer.from("be7acfcb97a942e89c71999491e3afac", "hex")

/** Says in a film's metadata (XMP) how it came about: in a box at the end, so that all positions in the file stay what they are. */
export function markMp4(content: Buffer, source: DigitalSourceType): Buffer {
  const xmp = Buffer.from(xmpFor(source), "utf8")
  const size = Buffer.alloc(4)
  size.writeUInt32BE(8 + XMP_UUID.length + xmp.length)
  return Buffer.concat([withoutXmp(closed(content)), size, Buffer.from("uuid"), XMP_UUID, xmp])
}

/** What said so before becomes a free box, which is read over: taken out, it would move what lies behind it. */
function withoutXmp(content: Buffer): Buffer {
  const told = boxesIn(content).filter(({ type, body }) => type === "uuid" && content.indexOf(XMP_UUID, body) === body)
  if (told.length === 0) return content
  const copy = Buffer.from(content)
  for (const { start, body, end } of told) {
    copy.write("free", start + 4, "latin1")
    copy.fill(0, body, end)
  }
  return copy
}

/** A last box that reaches to the end of the file would swallow what is put behind it: it is told its size. */
function closed(content: Buffer): Buffer {
  const last = boxesIn(content).at(-1)
  if (!last?.isOpen) return content
  const copy = Buffer.from(content)
  copy.writeUInt32BE(last.end - last.start, last.start)
  return copy
}
