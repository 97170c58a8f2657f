/** A box of an MP4 file. Positions are in bytes. @see ISO/IEC 14496-12, 4.2 */
export interface Box {
  type: string
  start: number
  /** Where what it holds begins. */
  body: number
  end: number
  /** Its size is not told: it reaches to the end of the file. */
  isOpen: boolean
}

/** The boxes between two positions, one after the other. What is cut off or cannot be read ends the list. */
export function boxesIn(content: Buffer, from = 0, to = content.length): Box[] {
  const boxes: Box[] = []
  for (let start = from; start + 8 <= to;) {
    const told = content.readUInt32BE(start)
    const isLarge = told === 1 && start + 16 <= to
    const size = isLarge ? Number(content.readBigUInt64BE(start + 8)) : told === 0 ? to - start : told
    const body = start + (isLarge ? 16 : 8)
    const end = start + size
    if (end < body || end > to) break
    boxes.push({ type: content.toString("latin1", start + 4, start + 8), start, body, end, isOpen: told === 0 })
    start = end
  }
  return boxes
}

/** The boxes that lie within one another by these types, such as `moov`, `trak`, `tkhd`. */
export function boxesAt(content: Buffer, [type, ...rest]: readonly string[], within?: Box): Box[] {
  const found = boxesIn(content, within?.body, within?.end).filter((box) => box.type === type)
  return rest.length === 0 ? found : found.flatMap((box) => boxesAt(content, rest, box))
}
