import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { knexOf } from "../generations/knex-of"
import type { Owner } from "../modules/generation/store/records"
import { markUploadDeleted } from "../modules/generation/store/uploads"
import { ownUpload } from "./own-upload"

/**
 * Deletes a picture that somebody brought, with its bytes. The row goes first: a file that is left behind by a crash is nobody's.
 *
 * @throws WEBOX_AI_UPLOAD_NOT_FOUND (404)
 */
export async function deleteUpload(container: MedusaContainer, owner: Owner, id: string): Promise<void> {
  const knex = knexOf(container)
  const upload = await ownUpload(knex, owner, id)
  await markUploadDeleted(knex, upload.id)
  await container.resolve(Modules.FILE).deleteFiles(upload.file_id)
}
