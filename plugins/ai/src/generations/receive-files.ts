import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { download } from "../files/download"
import { markAndMeasure, type MarkedFile } from "../files/mark-and-measure"
import type { DigitalSourceType } from "../files/marks/xmp"
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
  generation: Generation,
  position: number,
  received: Buffer
): Promise<NewAsset> {
  const { id, kind } = generation
  const mime_type = mediaTypeOf(received)
  if (mime_type === undefined || !suits(kind, mime_type)) {
    throw new UnusableFile(`The provider's file for ${kind} is ${mime_type ?? "nothing that is known"}.`)
  }
  const { content, ...measures } = await marked(received, mime_type, sourceOf(generation))
  const stored = await container.resolve(Modules.FILE).createFiles({
    filename: `${id}-${position + 1}.${extensionOf(mime_type)}`,
    mimeType: mime_type,
    content: content.toString("base64"),
    access: "private",
  })
  return { file_id: stored.id, mime_type, size_bytes: content.length, ...measures }
}

/** What is made locally is made by rules and by no model; a film around somebody's own picture is made up of both. */
function sourceOf({ provider, input }: Generation): DigitalSourceType {
  if (provider !== "local") return "trainedAlgorithmicMedia"
  return input.image_asset_id === undefined ? "algorithmicMedia" : "compositeSynthetic"
}

async function marked(content: Buffer, mimeType: string, source: DigitalSourceType): Promise<MarkedFile> {
  try {
    return await markAndMeasure(content, mimeType, source)
  } catch (cause) {
    throw new UnusableFile("The provider's file cannot be opened.", cause)
  }
}
