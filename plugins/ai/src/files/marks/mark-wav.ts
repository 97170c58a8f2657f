import { chunkOf, chunksIn } from "../riff-chunks"
import { addressOf, xmpFor, type DigitalSourceType } from "./xmp"

/**
 * Says in a WAV how it came about: as XMP, and as a comment for players that read no XMP. Sizes that a stream left open are set.
 *
 * @see Adobe, XMP Specification Part 3, 1.1.4 (`_PMX`); Multimedia Programming Interface 1.0 (`LIST` of `INFO`)
 */
export function markWav(content: Buffer, source: DigitalSourceType): Buffer {
  const kept = chunksIn(content).map(({ id, body, size }) => chunkOf(id, content.subarray(body, body + size)))
  const comment = chunkOf("ICMT", Buffer.from(`DigitalSourceType: ${addressOf(source)}\0`, "latin1"))
  const info = chunkOf("LIST", Buffer.concat([Buffer.from("INFO"), comment]))
  const form = Buffer.concat([Buffer.from("WAVE"), ...kept, info, chunkOf("_PMX", Buffer.from(xmpFor(source), "utf8"))])
  return chunkOf("RIFF", form)
}
