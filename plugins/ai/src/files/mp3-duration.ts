import { id3TagOf } from "./id3-tag"

/** Kilobits a second by the four bits of a frame's header; layer III. @see ISO/IEC 11172-3 and 13818-3 */
const BIT_RATES = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const

const SAMPLE_RATES = [44_100, 48_000, 32_000] as const

interface Frame {
  bytes: number
  duration_s: number
}

/**
 * How long an MP3 lasts: the sum of its frames, so that it is right for changing bit rates too. Undefined when there is none.
 *
 * @returns seconds
 */
export function mp3Duration(content: Buffer): number | undefined {
  let at = id3TagOf(content)?.end ?? 0
  let duration_s = 0
  while (at + 4 <= content.length) {
    const frame = frameAt(content, at)
    // Between frames there may be what is none: the next one is looked for.
    if (!frame) at = nextCandidate(content, at + 1)
    else {
      if (!isInformation(content, at, frame)) duration_s += frame.duration_s
      at += frame.bytes
    }
  }
  return duration_s > 0 ? duration_s : undefined
}

function nextCandidate(content: Buffer, from: number): number {
  const found = content.indexOf(0xff, from)
  return found === -1 ? content.length : found
}

function frameAt(content: Buffer, at: number): Frame | undefined {
  const header = content.readUInt32BE(at)
  const [sync, version, layer] = [header >>> 21, (header >>> 19) & 3, (header >>> 17) & 3]
  if (sync !== 0x7ff || version === 1 || layer !== 1) return undefined
  const isFirst = version === 3
  const kbps = BIT_RATES[isFirst ? 1 : 2][(header >>> 12) & 15]
  const base = SAMPLE_RATES[((header >>> 10) & 3) as 0 | 1 | 2]
  if (!kbps || !base) return undefined
  const rate = isFirst ? base : version === 2 ? base / 2 : base / 4
  const samples = isFirst ? 1_152 : 576
  const padding = (header >>> 9) & 1
  return { bytes: Math.floor((samples / 8) * ((kbps * 1_000) / rate)) + padding, duration_s: samples / rate }
}

/** The first frame may hold no sound, but what encoders tell of the file. */
function isInformation(content: Buffer, at: number, { bytes }: Frame): boolean {
  return /Xing|Info|VBRI/.test(content.toString("latin1", at + 4, Math.min(at + 44, at + bytes)))
}
