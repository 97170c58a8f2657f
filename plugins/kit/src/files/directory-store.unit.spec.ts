import { mkdtemp, readdir, rm, utimes } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { Readable } from "node:stream"
import fc from "fast-check"
import { DirectoryStore } from "./directory-store"
import { isFileKey, newFileKey, pathOfKey } from "./file-key"

const facts = { content_type: "image/png", filename: "a.png" }

describe("a folder of files", () => {
  let root: string
  let store: DirectoryStore

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), "webox-files-"))
    store = new DirectoryStore(root)
  })
  afterEach(() => rm(root, { recursive: true }))

  const filesIn = async (folder: string) =>
    (await readdir(path.join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []))
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)

  it("gives back what it was given, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 2000 }),
        fc.constantFrom("public", "private"),
        async (bytes, access) => {
          const key = newFileKey(access, "a.png")
          await store.write(key, facts, Buffer.from(bytes))
          expect(await store.readBuffer(key)).toEqual(Buffer.from(bytes))
          expect(await store.facts(key)).toEqual({ ...facts, size_bytes: bytes.length })
        }
      ),
      { numRuns: 20 }
    )
  })

  it("keeps public and private files in folders of their own", async () => {
    await store.write(newFileKey("public", "a.png"), facts, Buffer.from("a"))
    await store.write(newFileKey("private", "a.png"), facts, Buffer.from("b"))
    expect(await filesIn("public")).toHaveLength(2)
    expect(await filesIn("private")).toHaveLength(2)
    expect(await filesIn("tmp")).toEqual([])
  })

  it("shows nothing of a file whose upload broke off", async () => {
    const key = newFileKey("public", "a.png")
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("half")
        throw new Error("connection lost")
      })()
    )
    await expect(store.write(key, facts, broken)).rejects.toThrow("connection lost")
    expect(await store.has(key)).toBe(false)
    // The removal of the temporary file follows the rejection.
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect([...(await filesIn("public")), ...(await filesIn("tmp"))]).toEqual([])
  })

  it("removes a file, and does not mind one that is not there", async () => {
    const key = newFileKey("public", "a.png")
    await store.write(key, facts, Buffer.from("a"))
    await store.remove(key)
    await store.remove(key)
    await store.remove("../../etc/passwd")
    await expect(store.readBuffer(key)).rejects.toMatchObject({ code: "WEBOX_FILE_NOT_FOUND" })
    expect(await filesIn("public")).toEqual([])
  })

  it("sweeps up what a killed process left, after a day", async () => {
    const { stream, done } = await store.openWrite(newFileKey("public", "a.png"), facts)
    await new Promise((resolve) => stream.write("half", resolve))
    expect(await store.removeAbandonedWrites()).toBe(0)
    const [name = ""] = await filesIn("tmp")
    await utimes(path.join(root, "tmp", name), 0, 0)
    expect(await store.removeAbandonedWrites()).toBe(1)
    stream.destroy()
    await expect(done).rejects.toThrow("before all of the file had come")
  })
})

describe("a file's key", () => {
  it("keeps nothing of the client's name but a plain extension", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("public", "private"), (filename, access) => {
        const key = newFileKey(access, filename)
        expect(isFileKey(key)).toBe(true)
        expect(pathOfKey(key)).toMatch(new RegExp(`^${access}/[0-9a-f]{2}/[0-9a-f-]{36}(\\.[a-z0-9]+)?$`))
      })
    )
    expect(newFileKey("public", "Holiday.JPG")).toMatch(/\.jpg$/)
    expect(newFileKey("public", "a.sh/../../x")).toMatch(/^[0-9a-f-]{36}$/)
  })

  it("is the only text that becomes a path", () => {
    fc.assert(fc.property(fc.string(), (text) => expect(pathOfKey(text)).toBeUndefined()))
    const uuid = newFileKey("public", "a")
    for (const text of [
      `../${uuid}`,
      `${uuid}/../../x`,
      `private/../${uuid}`,
      `${uuid}\0`,
      `${uuid}.a/b`,
      `/${uuid}`,
      `${uuid}\n`,
    ]) {
      expect(pathOfKey(text)).toBeUndefined()
    }
  })
})
