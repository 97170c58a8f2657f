import { randomUUID } from "node:crypto"
import { createReadStream, createWriteStream } from "node:fs"
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises"
import path from "node:path"
import type { Readable, Writable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { kitErrors } from "../http/kit-errors"
import { pathOfKey } from "./file-key"

/** What is kept beside a file's bytes. */
export interface FileFacts {
  content_type: string
  /** The name that the file came with: a download is offered under it. */
  filename: string
}

/** A write in progress: it counts once `done` resolves, and leaves nothing behind when it rejects. */
export interface PendingWrite {
  stream: Writable
  done: Promise<void>
}

/**
 * Files in a folder. A file appears whole or not at all: bytes go to a temporary file, are flushed to the disk, and take
 * their name by a rename. A file is never changed afterwards.
 */
export class DirectoryStore {
  readonly root: string

  constructor(directory: string) {
    this.root = path.resolve(directory)
  }

  /** Where a key's bytes lie below `root`. @throws WEBOX_FILE_NOT_FOUND (404) when the text is no key */
  relativePath(key: string): string {
    const relative = pathOfKey(key)
    if (!relative) throw kitErrors.WEBOX_FILE_NOT_FOUND()
    return relative
  }

  /** Opens a stream for a new file. The folder must be writable; a full disk rejects `done`. */
  async openWrite(key: string, facts: FileFacts): Promise<PendingWrite> {
    const target = this.absolutePath(key)
    const temporary = path.join(this.root, "tmp", randomUUID())
    await mkdir(path.dirname(temporary), { recursive: true })
    await mkdir(path.dirname(target), { recursive: true })

    const stream = createWriteStream(temporary, { flags: "wx", flush: true })
    const done = closed(stream)
      .then(() => this.publish(temporary, target, facts))
      .catch(async (error: unknown) => {
        await rm(temporary, { force: true })
        throw error
      })
    // A caller that gives up on the stream need not wait for `done`; whoever does still sees the rejection.
    done.catch(() => undefined)
    return { stream, done }
  }

  /** Writes a new file from bytes or from a stream. */
  async write(key: string, facts: FileFacts, source: Buffer | Readable): Promise<void> {
    const { stream, done } = await this.openWrite(key, facts)
    await pipeline(Buffer.isBuffer(source) ? [source] : source, stream)
    await done
  }

  async has(key: string): Promise<boolean> {
    return stat(this.absolutePath(key)).then(
      () => true,
      () => false
    )
  }

  /** @throws WEBOX_FILE_NOT_FOUND (404) */
  async facts(key: string): Promise<FileFacts & { size_bytes: number }> {
    const file = this.absolutePath(key)
    const { size } = await stat(file).catch(asNotFound)
    const facts = JSON.parse(await readFile(factsPath(file), "utf8").catch(asNotFound)) as FileFacts
    return { ...facts, size_bytes: size }
  }

  /** @throws WEBOX_FILE_NOT_FOUND (404) */
  async readStream(key: string): Promise<Readable> {
    const handle = await open(this.absolutePath(key)).catch(asNotFound)
    return createReadStream("", { fd: handle })
  }

  /** @throws WEBOX_FILE_NOT_FOUND (404) */
  async readBuffer(key: string): Promise<Buffer> {
    return readFile(this.absolutePath(key)).catch(asNotFound)
  }

  /** Removes a file; a key that has none, or is none, is fine. */
  async remove(key: string): Promise<void> {
    const relative = pathOfKey(key)
    if (!relative) return
    const file = path.join(this.root, relative)
    await rm(file, { force: true })
    await rm(factsPath(file), { force: true })
  }

  /** Removes what writes left behind that a killed process began more than a day ago. @returns how many */
  async removeAbandonedWrites(now = Date.now()): Promise<number> {
    const folder = path.join(this.root, "tmp")
    const names = await readdir(folder).catch(() => [])
    const removals = names.map(async (name) => {
      const file = path.join(folder, name)
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: now }))
      if (now - mtimeMs < 24 * 60 * 60 * 1000) return 0
      await rm(file, { force: true })
      return 1
    })
    return (await Promise.all(removals)).reduce<number>((sum, removed) => sum + removed, 0)
  }

  private absolutePath(key: string): string {
    return path.join(this.root, this.relativePath(key))
  }

  /** The facts come first: a file that can be seen always has them. */
  private async publish(temporary: string, target: string, facts: FileFacts): Promise<void> {
    const handle = await open(`${temporary}.json`, "wx")
    try {
      await handle.writeFile(JSON.stringify(facts))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(`${temporary}.json`, factsPath(target))
    await rename(temporary, target)
    await syncFolder(path.dirname(target))
  }
}

function factsPath(file: string): string {
  return `${file}.json`
}

function closed(stream: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once("error", reject)
    stream.once("close", () => {
      if (stream.writableFinished) resolve()
      else reject(new Error("The upload ended before all of the file had come."))
    })
  })
}

/** A rename is on the disk only once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r")
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function asNotFound(error: unknown): never {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined
  throw code === "ENOENT" ? kitErrors.WEBOX_FILE_NOT_FOUND() : error
}
