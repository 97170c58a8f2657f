import sharp from "sharp"
import { markJpeg } from "./mark-jpeg"
import { markPng } from "./mark-png"
import { markWebp, type WebpSize } from "./mark-webp"
import type { DigitalSourceType } from "./xmp"

/**
 * Says in a picture's metadata (XMP) how it came about; the picture itself stays as it was made.
 *
 * @returns the picture, and its size in pixels
 * @throws Error when it cannot be opened to its end
 */
export async function markImage(
  content: Buffer,
  mimeType: string,
  source: DigitalSourceType
): Promise<{ content: Buffer; width: number; height: number }> {
  const picture = sharp(content)
  const { width, height, hasAlpha } = await picture.metadata()
  // A head that is well says nothing of the rest: all of it is decoded once.
  await picture.stats()
  return { content: marked(content, mimeType, source, { width, height, hasAlpha }), width, height }
}

function marked(content: Buffer, mimeType: string, source: DigitalSourceType, size: WebpSize): Buffer {
  switch (mimeType) {
    case "image/png":
      return markPng(content, source)
    case "image/jpeg":
      return markJpeg(content, source)
    case "image/webp":
      return markWebp(content, source, size)
    default:
      throw new Error(`There is no mark for ${mimeType}.`)
  }
}
