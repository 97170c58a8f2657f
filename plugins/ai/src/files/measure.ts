import { boxesAt } from "./mp4-boxes"
import { mp3Duration } from "./mp3-duration"
import { chunksIn } from "./riff-chunks"

/** What a file says of itself; null for what it does not say, or what is not read of its type. */
export interface Measures {
  /** Pixels, as it is shown. */
  width: number | null
  height: number | null
  duration_s: number | null
}

const NOTHING: Measures = { width: null, height: null, duration_s: null }

/** Reads how long a sound or film lasts, and how large a film is, from the file itself. */
export function measuresOf(content: Buffer, mimeType: string): Measures {
  switch (mimeType) {
    case "video/mp4":
      return { ...sizeOfMp4(content), duration_s: toMilliseconds(mp4Duration(content)) }
    case "audio/wav":
      return { ...NOTHING, duration_s: toMilliseconds(wavDuration(content)) }
    case "audio/mpeg":
      return { ...NOTHING, duration_s: toMilliseconds(mp3Duration(content)) }
    default:
      return NOTHING
  }
}

function toMilliseconds(seconds: number | undefined): number | null {
  return seconds === undefined || !Number.isFinite(seconds) ? null : Math.round(seconds * 1_000) / 1_000
}

/** The box `mvhd`: a version, two dates, how many units a second has, and how many the film lasts. @see ISO/IEC 14496-12, 8.2.2 */
function mp4Duration(content: Buffer): number | undefined {
  const [header] = boxesAt(content, ["moov", "mvhd"])
  if (!header || header.end - header.body < 32) return undefined
  const isLong = content[header.body] === 1
  const at = header.body + 4 + (isLong ? 16 : 8)
  const duration = isLong ? Number(content.readBigUInt64BE(at + 4)) : content.readUInt32BE(at + 4)
  return duration > 0 ? duration / content.readUInt32BE(at) : undefined
}

/**
 * The boxes `tkhd` end with a matrix and the size, as numbers with 16 bits behind the point. Sound has none. A film that is turned by a quarter is
 * shown as high as it is wide. @see ISO/IEC 14496-12, 8.3.2
 */
function sizeOfMp4(content: Buffer): Pick<Measures, "width" | "height"> {
  for (const { body, end } of boxesAt(content, ["moov", "trak", "tkhd"])) {
    if (end - body < 80) continue
    const [wide, high] = [end - 8, end - 4].map((at) => Math.round(content.readUInt32BE(at) / 65_536))
    const isTurned = content.readInt32BE(end - 44) === 0
    if (wide && high) return isTurned ? { width: high, height: wide } : { width: wide, height: high }
  }
  return { width: null, height: null }
}

/** The bytes of the sound, by those that a second takes. */
function wavDuration(content: Buffer): number | undefined {
  const chunks = chunksIn(content)
  const [format, data] = [chunks.find(({ id }) => id === "fmt "), chunks.find(({ id }) => id === "data")]
  if (!format || format.size < 16 || !data) return undefined
  const bytesPerSecond = content.readUInt32LE(format.body + 8)
  return bytesPerSecond > 0 ? data.size / bytesPerSecond : undefined
}
