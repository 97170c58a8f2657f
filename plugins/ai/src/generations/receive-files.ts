import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { download } from "../files/download"
import { markImage, type DigitalSourceType } from "../files/mark-image"
import { extensionOf, mediaTypeOf, suits } from "../files/media-type"
import { UnusableFile } from "../files/unusable-file"
import type { NewAsset } from "../modules/generation/store/assets"
import type { Generation } from "../modules/generation/store/records"
import type { MadeFile } from "../provider"

/** The largest file that is kept, in bytes. */
const MAX_BYTES = 200 * 1024 * 1024

/**
 * Takes what a provider made: fetches it, looks at what it really is, says in it that a machine made it, and keeps it as a private file.
 *
 * @throws UnusableFile when there is nothing, or something else than was ordered; whatever else is thrown may pass
 */
export async function receiveFiles(
  container: MedusaContainer,
  generation: Generation,
  files: readonly MadeFile[],
  signal: AbortSignal
): Promise<NewAsset[]> {
  if (files.length === 0) throw new UnusableFile("The provider made no file.")
  const assets: NewAsset[] = []
  for (const [position, file] of files.entries()) {
    const content = "content" in file ? file.content : await download({ ...file, max_bytes: MAX_BYTES, signal })
    assets.push(await keep(container, generation, position, content))
  }
  return assets
}

async function keep(
  container: MedusaContainer,
  { id, kind, provider }: Generation,
  position: number,
  received: Buffer
): Promise<NewAsset> {
  const mime_type = mediaTypeOf(received)
  if (mime_type === undefined || !suits(kind, mime_type)) {
    throw new UnusableFile(`The provider's file for ${kind} is ${mime_type ?? "nothing that is known"}.`)
  }
  const { content, width, height } = await marked(received, mime_type, provider)
  const stored = await container.resolve(Modules.FILE).createFiles({
    filename: `${id}-${position + 1}.${extensionOf(mime_type)}`,
    mimeType: mime_type,
    content: content.toString("base64"),
    access: "private",
  })
  return { file_id: stored.id, mime_type, size_bytes: content.length, width, height, duration_s: null }
}

async function marked(content: Buffer, mimeType: string, provider: string) {
  if (!mimeType.startsWith("image/")) return { content, width: null, height: null }
  const source: DigitalSourceType = provider === "local" ? "algorithmicMedia" : "trainedAlgorithmicMedia"
  try {
    return await markImage(content, source)
  } catch (cause) {
    throw new UnusableFile("The provider's picture cannot be opened.", cause)
  }
}
