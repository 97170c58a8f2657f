import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import sharp from "sharp"
import { extensionOf, mediaTypeOf } from "../files/media-type"
import { knexOf } from "../generations/knex-of"
import { generationErrors } from "../modules/generation"
import type { Owner } from "../modules/generation/store/records"
import { countUploads, insertUpload, type Upload } from "../modules/generation/store/uploads"

/** What can be brought. */
export const UPLOAD_TYPES = ["image/png", "image/jpeg", "image/webp"]

/** In bytes. */
export const MAX_UPLOAD = 20 * 1024 * 1024

const MAX_MEGAPIXELS = 50

/** As many are kept for each owner. */
const MOST_UPLOADS = 200

/**
 * Keeps a picture that somebody brings, to start a picture or a film from. It is known by its first bytes, opened, and written anew:
 * what a camera noted in it, such as where it was taken, is left out.
 *
 * @param declaredType what the client says that it is
 * @throws WEBOX_AI_UPLOAD_MISMATCH (400), WEBOX_AI_UPLOAD_UNREADABLE (400), WEBOX_AI_UPLOADS_FULL (409)
 */
export async function keepUpload(
  container: MedusaContainer,
  owner: Owner,
  { content, declaredType }: { content: Buffer; declaredType: string }
): Promise<Upload> {
  const knex = knexOf(container)
  if (mediaTypeOf(content) !== declaredType) throw generationErrors.WEBOX_AI_UPLOAD_MISMATCH()
  if ((await countUploads(knex, owner)) >= MOST_UPLOADS) {
    throw generationErrors.WEBOX_AI_UPLOADS_FULL({ most: MOST_UPLOADS })
  }
  const { data, info } = await writtenAnew(content)
  const stored = await container.resolve(Modules.FILE).createFiles({
    filename: `upload.${extensionOf(declaredType)}`,
    mimeType: declaredType,
    content: data.toString("base64"),
    access: "private",
  })
  return insertUpload(knex, owner, {
    file_id: stored.id,
    mime_type: declaredType,
    size_bytes: data.length,
    width: info.width,
    height: info.height,
    duration_s: null,
  })
}

/** Upright, as its camera says that it was held, and in the same format. */
async function writtenAnew(content: Buffer) {
  try {
    return await sharp(content, { limitInputPixels: MAX_MEGAPIXELS * 1_000_000, failOn: "error" })
      .autoOrient()
      .toBuffer({ resolveWithObject: true })
  } catch {
    throw generationErrors.WEBOX_AI_UPLOAD_UNREADABLE({ max_megapixels: MAX_MEGAPIXELS })
  }
}
