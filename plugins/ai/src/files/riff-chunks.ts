/** A chunk of a RIFF file, such as a WAV. Positions are in bytes. */
export interface Chunk {
  id: string
  body: number
  /** Without the byte that fills an odd length. */
  size: number
}

const HEADER_BYTES = 12

/** The chunks of a RIFF file. A size that is more than there is, as streams write it, counts as what is there. */
export function chunksIn(content: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = HEADER_BYTES; at + 8 <= content.length;) {
    const body = at + 8
    const size = Math.min(content.readUInt32LE(at + 4), content.length - body)
    chunks.push({ id: content.toString("latin1", at, at + 4), body, size })
    at = body + size + (size % 2)
  }
  return chunks
}

/** A chunk as bytes, filled up to an even length. */
export function chunkOf(id: string, body: Buffer): Buffer {
  const header = Buffer.alloc(8)
  header.write(id, "latin1")
  header.writeUInt32LE(body.length, 4)
  return Buffer.concat([header, body, Buffer.alloc(body.length % 2)])
}
