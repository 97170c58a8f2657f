import { chunkOf, chunksIn } from "../riff-chunks"
import { xmpFor, type DigitalSourceType } from "./xmp"

export interface WebpSize {
  width: number
  height: number
  hasAlpha: boolean
}

const XMP_FLAG = 0x04
const ALPHA_FLAG = 0x10
const FEATURES = "VP8X"

/**
 * Says in a WebP how it came about, as XMP, and leaves the picture itself as it came: to encode it again would cost quality.
 *
 * @see RFC 9649, 2.7 (extended file format)
 */
export function markWebp(content: Buffer, source: DigitalSourceType, size: WebpSize): Buffer {
  const chunks = chunksIn(content).map(({ id, body, size: bytes }) => ({
    id,
    body: content.subarray(body, body + bytes),
  }))
  const features = Buffer.from(chunks.find(({ id }) => id === FEATURES)?.body ?? featuresOf(size))
  features.writeUInt8((features[0] ?? 0) | XMP_FLAG, 0)
  const kept = chunks.filter(({ id }) => id !== FEATURES && id !== "XMP ")
  const all = [
    chunkOf(FEATURES, features),
    ...kept.map(({ id, body }) => chunkOf(id, body)),
    chunkOf("XMP ", Buffer.from(xmpFor(source), "utf8")),
  ]
  return chunkOf("RIFF", Buffer.concat([Buffer.from("WEBP"), ...all]))
}

/** For a file of the simple format, which has no room for metadata until it says which features it has. */
function featuresOf({ width, height, hasAlpha }: WebpSize): Buffer {
  const features = Buffer.alloc(10)
  features.writeUInt8(hasAlpha ? ALPHA_FLAG : 0, 0)
  features.writeUIntLE(width - 1, 4, 3)
  features.writeUIntLE(height - 1, 7, 3)
  return features
}
