import { once } from "node:events"
import { Readable, type Writable } from "node:stream"
import { ZipFile } from "yazl"

export interface ZipWriter {
  /** Resolves once the file has gone out: no more than one is held at a time. @throws {Error} when who reads has left */
  add(name: string, content: Buffer | string): Promise<void>
  /** Writes what makes it a whole ZIP, and ends the output. */
  end(): Promise<void>
}

/** A ZIP that goes out as it is made; what breaks off before its end is no ZIP that opens. */
export function zipInto(output: Writable): ZipWriter {
  const zip = new ZipFile()
  const left = once(output, "close").then(() => {
    throw new Error("Who asked for the ZIP has left.")
  })
  // Nobody may be waiting for it just now.
  left.catch(() => undefined)
  zip.outputStream.pipe(output)
  return {
    add: (name, content) => Promise.race([addFile(zip, name, Buffer.from(content)), left]),
    end: async () => {
      const finished = once(output, "finish")
      zip.end()
      await Promise.race([finished, left])
    },
  }
}

function addFile(zip: ZipFile, name: string, content: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    // A PDF is packed already.
    zip.addReadStreamLazy(name, { compress: !name.endsWith(".pdf"), size: content.length }, (hand) => {
      const file = Readable.from([content], { objectMode: false })
      file.once("close", resolve).once("error", reject)
      hand(null, file)
    })
  })
}
