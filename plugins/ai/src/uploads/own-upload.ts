import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generationErrors } from "../modules/generation"
import type { Owner } from "../modules/generation/store/records"
import { findUpload, type Upload } from "../modules/generation/store/uploads"

/** @throws WEBOX_AI_UPLOAD_NOT_FOUND (404), also for somebody else's */
export async function ownUpload(knex: Knex, owner: Owner, id: string): Promise<Upload> {
  const upload = await findUpload(knex, owner, id)
  if (!upload) throw generationErrors.WEBOX_AI_UPLOAD_NOT_FOUND()
  return upload
}
