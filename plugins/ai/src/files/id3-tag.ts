export interface Id3Frame {
  /** Such as `TXXX`; three letters in version 2. */
  id: string
  start: number
  end: number
}

/** The ID3v2 tag that an MP3 begins with. Positions are in bytes. @see https://id3.org/id3v2.4.0-structure */
export interface Id3Tag {
  /** 2, 3 or 4. */
  version: number
  flags: number
  frames: Id3Frame[]
  /** Where its frames end: behind it are zeros that fill it up. */
  frames_end: number
  /** Where the sound begins. */
  end: number
}

const HEADER_BYTES = 10
const HAS_EXTENDED_HEADER = 0x40
const HAS_FOOTER = 0x10

/** Undefined where there is none, or one that cannot be read. */
export function id3TagOf(content: Buffer): Id3Tag | undefined {
  if (content.length < HEADER_BYTES || content.toString("latin1", 0, 3) !== "ID3") return undefined
  const version = content[3] ?? 0
  const flags = content[5] ?? 0
  const frames_limit = HEADER_BYTES + syncsafeAt(content, 6)
  const end = frames_limit + (version === 4 && flags & HAS_FOOTER ? HEADER_BYTES : 0)
  if (version < 2 || version > 4 || end > content.length) return undefined
  return { version, flags, ...framesIn(content, version, flags, frames_limit), end }
}

function framesIn(
  content: Buffer,
  version: number,
  flags: number,
  limit: number
): Pick<Id3Tag, "frames" | "frames_end"> {
  const [idBytes, headerBytes] = version === 2 ? [3, 6] : [4, 10]
  const isExtended = version > 2 && (flags & HAS_EXTENDED_HEADER) !== 0 && limit >= HEADER_BYTES + 4
  let at = HEADER_BYTES + (isExtended ? extendedHeaderBytes(content, version) : 0)
  const frames: Id3Frame[] = []
  while (at + headerBytes <= limit) {
    const id = content.toString("latin1", at, at + idBytes)
    const end = at + headerBytes + frameBytes(content, at, version)
    if (!/^[A-Z0-9]+$/.test(id) || end > limit) break
    frames.push({ id, start: at, end })
    at = end
  }
  return { frames, frames_end: Math.min(at, limit) }
}

/** Version 4 counts the size itself, version 3 does not. */
function extendedHeaderBytes(content: Buffer, version: number): number {
  return version === 4 ? syncsafeAt(content, HEADER_BYTES) : content.readUInt32BE(HEADER_BYTES) + 4
}

function frameBytes(content: Buffer, at: number, version: number): number {
  if (version === 2) return content.readUIntBE(at + 3, 3)
  return version === 4 ? syncsafeAt(content, at + 4) : content.readUInt32BE(at + 4)
}

/** Four bytes of seven bits each, so that no part of it looks like sound. */
function syncsafeAt(content: Buffer, at: number): number {
  return [0, 1, 2, 3].reduce((sum, index) => sum * 128 + ((content[at + index] ?? 0) & 0x7f), 0)
}

export function syncsafe(value: number): Buffer {
  return Buffer.from([21, 14, 7, 0].map((bits) => Math.floor(value / 2 ** bits) & 0x7f))
}
