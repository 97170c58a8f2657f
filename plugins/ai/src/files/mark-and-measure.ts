import { markImage } from "./marks/mark-image"
import { markMp3 } from "./marks/mark-mp3"
import { markMp4 } from "./marks/mark-mp4"
import { markWav } from "./marks/mark-wav"
import type { DigitalSourceType } from "./marks/xmp"
import { measuresOf, type Measures } from "./measure"

export interface MarkedFile extends Measures {
  content: Buffer
}

/**
 * Says in a file's metadata that a machine made it, as article 50 of the EU AI Act asks, and reads how large and how long it is.
 *
 * @throws Error when a picture cannot be opened
 */
export async function markAndMeasure(
  content: Buffer,
  mimeType: string,
  source: DigitalSourceType
): Promise<MarkedFile> {
  if (mimeType.startsWith("image/")) return { ...(await markImage(content, mimeType, source)), duration_s: null }
  return { content: marked(content, mimeType, source), ...measuresOf(content, mimeType) }
}

function marked(content: Buffer, mimeType: string, source: DigitalSourceType): Buffer {
  switch (mimeType) {
    case "video/mp4":
      return markMp4(content, source)
    case "audio/mpeg":
      return markMp3(content, source)
    case "audio/wav":
      return markWav(content, source)
    default:
      return content
  }
}
