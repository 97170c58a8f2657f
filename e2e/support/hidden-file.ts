import { readdir, rename } from "node:fs/promises"
import path from "node:path"
import { shopFolder } from "./demo"

const folder = () => path.join(shopFolder(), "files", "private")

/** The private files that the running shop keeps on this machine's disk, by their paths. */
async function privateFiles(): Promise<string[]> {
  const entries = await readdir(folder(), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

/** Notes what the shop keeps now. @returns takes away whatever is kept since then, and answers how to bring it back */
export async function watchPrivateFiles(): Promise<() => Promise<() => Promise<void>>> {
  const before = new Set(await privateFiles())
  return async () => {
    const since = (await privateFiles()).filter((file) => !before.has(file))
    if (since.length === 0) throw new Error("The shop has kept nothing new.")
    for (const file of since) await rename(file, `${file}.away`)
    return async () => {
      for (const file of since) await rename(`${file}.away`, file)
    }
  }
}
