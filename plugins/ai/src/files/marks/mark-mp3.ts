import { id3TagOf, syncsafe, type Id3Tag } from "../id3-tag"
import { addressOf, type DigitalSourceType } from "./xmp"

const HAS_FOOTER = 0x10
const NEWEST = { version: 4, flags: 0, frames: Buffer.alloc(0), sound: 0 }

const NAME = "DigitalSourceType"

/** Says in an MP3's ID3 tag how it came about, in a text frame of its own. The frames that are there stay, but for one that said so. */
export function markMp3(content: Buffer, source: DigitalSourceType): Buffer {
  const tag = id3TagOf(content)
  const { version, flags, frames, sound } = tag ? { ...tag, frames: keptOf(content, tag), sound: tag.end } : NEWEST
  const all = Buffer.concat([frames, textFrame(version, NAME, addressOf(source))])
  // A footer only repeats the header; it is left out.
  const header = Buffer.from([0x49, 0x44, 0x33, version, 0, flags & ~HAS_FOOTER])
  return Buffer.concat([header, syncsafe(all.length), all, content.subarray(sound)])
}

/** What lies before the first frame too, such as an extended header. */
function keptOf(content: Buffer, { frames, frames_end }: Id3Tag): Buffer {
  const [first] = frames
  const kept = frames.filter(({ id, start, end }) => !(/^TXXX?$/.test(id) && names(content.subarray(start, end))))
  const parts = kept.map(({ start, end }) => content.subarray(start, end))
  return Buffer.concat([content.subarray(10, first?.start ?? frames_end), ...parts])
}

/** In Latin-1, UTF-8 or, with a zero beside each letter, UTF-16. */
const names = (frame: Buffer) => frame.toString("latin1").replaceAll("\0", "").includes(NAME)

/** A frame TXXX: a text with a name. In ASCII, which reads the same in all versions and needs no unsynchronisation. */
function textFrame(version: number, name: string, text: string): Buffer {
  const LATIN_1 = "\0"
  const body = Buffer.from(`${LATIN_1}${name}\0${text}`, "latin1")
  const size = Buffer.alloc(4)
  size.writeUInt32BE(body.length)
  if (version === 2) return Buffer.concat([Buffer.from("TXX"), size.subarray(1), body])
  const flags = Buffer.alloc(2)
  return Buffer.concat([Buffer.from("TXXX"), version === 4 ? syncsafe(body.length) : size, flags, body])
}
