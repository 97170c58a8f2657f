import sharp from "sharp"
import { xmpFor, type DigitalSourceType } from "./xmp"

/** Says in a picture's metadata (XMP) how it came about. @returns the picture, and its size in pixels */
export async function markImage(
  content: Buffer,
  source: DigitalSourceType
): Promise<{ content: Buffer; width: number; height: number }> {
  const { data, info } = await sharp(content)
    .keepMetadata()
    .withXmp(xmpFor(source))
    .toBuffer({ resolveWithObject: true })
  return { content: data, width: info.width, height: info.height }
}
