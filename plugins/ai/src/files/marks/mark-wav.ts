import { chunkOf, chunksIn } from "../riff-chunks"
import { addressOf, xmpFor, type DigitalSourceType } from "./xmp"

const NAME = "DigitalSourceType"

/**
 * Says in a WAV how it came about: as XMP, and as a comment for players that read no XMP. Sizes that a stream left open are set.
 *
 * @see Adobe, XMP Specification Part 3, 1.1.4 (`_PMX`); Multimedia Programming Interface 1.0 (`LIST` of `INFO`)
 */
export function markWav(content: Buffer, source: DigitalSourceType): Buffer {
  const chunks = chunksIn(content).map(({ id, body, size }) => ({ id, body: content.subarray(body, body + size) }))
  const kept = chunks.filter((chunk) => !isMark(chunk)).map(({ id, body }) => chunkOf(id, body))
  const comment = chunkOf("ICMT", Buffer.from(`${NAME}: ${addressOf(source)}\0`, "latin1"))
  const info = chunkOf("LIST", Buffer.concat([Buffer.from("INFO"), comment]))
  const form = Buffer.concat([Buffer.from("WAVE"), ...kept, info, chunkOf("_PMX", Buffer.from(xmpFor(source), "utf8"))])
  return chunkOf("RIFF", form)
}

/** What said so before. */
function isMark({ id, body }: { id: string; body: Buffer }): boolean {
  return id === "_PMX" || (id === "LIST" && body.includes("ICMT") && body.includes(`${NAME}: `))
}
