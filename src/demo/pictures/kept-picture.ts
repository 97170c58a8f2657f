import { createHash } from "node:crypto"
import { mkdir, readFile, rename, writeFile } from "node:fs/promises"
import path from "node:path"
import { drawPicture, encodePicture, QUALITY, type PictureSpec } from "./picture"

/** Beside the packages, as other tools keep what can be made again: it goes when they are installed anew. */
const folder = path.join(require.resolve("sharp").replace(/(.*node_modules).*/, "$1"), ".cache/webox-pictures")

/**
 * A picture as WebP: drawn, or as it was drawn by an earlier seed of this machine. Seventy pictures are half a minute of work.
 * What changes the drawing makes it anew; another sharp comes with packages installed anew.
 */
export async function keptPicture(spec: PictureSpec): Promise<Buffer> {
  const drawing = drawPicture(spec)
  const name = createHash("sha256").update(`${QUALITY} ${drawing}`).digest("hex")
  const file = path.join(folder, `${name}.webp`)
  const kept = await readFile(file).catch(() => undefined)
  if (kept !== undefined) return kept
  const picture = await encodePicture(drawing)
  await keep(file, picture)
  return picture
}

/** Whole or not at all, since two seeds may draw at once; where nothing can be written, the next seed draws again. */
async function keep(file: string, picture: Buffer): Promise<void> {
  const draft = `${file}.${process.pid}`
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(draft, picture)
    await rename(draft, file)
  } catch {
    return
  }
}
