import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { platformOf, type HandedDocument } from "./platform"

const document = (xml = "<Invoice/>"): HandedDocument => ({
  id: "winv_1",
  kind: "invoice",
  number: "WB/2026-000001",
  pdf: Buffer.from("%PDF-1.7"),
  xml: Buffer.from(xml),
})

describe("the folder in the platform's place", () => {
  let root: string

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "webox-platform-"))
  })
  afterEach(() => rm(root, { recursive: true, force: true }))

  it("holds each document's files, and nothing half-written", async () => {
    const folder = join(root, "out")
    const platform = platformOf({ folder })
    await platform?.deliver(document())
    await platform?.deliver(document())
    expect((await readdir(folder)).sort()).toEqual(["WB_2026-000001.pdf", "WB_2026-000001.xml"])
    expect(await readFile(join(folder, "WB_2026-000001.xml"), "utf8")).toBe("<Invoice/>")
  })

  it("fails where it cannot be written", async () => {
    await writeFile(join(root, "file"), "")
    await expect(platformOf({ folder: join(root, "file") })?.deliver(document())).rejects.toThrow()
  })

  it("must be a whole path", () => {
    expect(() => platformOf({ folder: "invoices" })).toThrow("whole path")
    expect(platformOf(undefined)).toBe(null)
  })
})
