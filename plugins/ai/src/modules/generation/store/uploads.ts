import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { ASSET_COLUMNS, type NewAsset } from "./assets"
import { ownerColumn } from "./owner-column"
import type { Asset, Owner } from "./records"

/** A file that somebody brought. */
export type Upload = Asset & { created_at: Date }

const COLUMNS = `${ASSET_COLUMNS}, created_at`

export async function insertUpload(knex: Knex, owner: Owner, made: NewAsset): Promise<Upload> {
  const { column, value } = ownerColumn(owner)
  const { file_id, mime_type, size_bytes, width, height } = made
  const { rows } = await knex.raw<{ rows: Upload[] }>(
    `INSERT INTO webox_ai_asset (id, ${column}, position, file_id, mime_type, size_bytes, width, height)
     VALUES (?, ?, 0, ?, ?, ?, ?, ?) RETURNING ${COLUMNS}`,
    [generateEntityId(undefined, "gass"), value, file_id, mime_type, size_bytes, width, height]
  )
  const [row] = rows
  if (!row) throw new Error("The upload was not written.")
  return row
}

/** Newest first: ids grow with time. @param after the id of the last one of the page before */
export async function pageUploads(
  knex: Knex,
  owner: Owner,
  { after = null, limit }: { after?: string | null | undefined; limit: number }
): Promise<Upload[]> {
  const { column, value } = ownerColumn(owner)
  const { rows } = await knex.raw<{ rows: Upload[] }>(
    `SELECT ${COLUMNS} FROM webox_ai_asset
     WHERE ${column} = :value AND deleted_at IS NULL AND (:after::text IS NULL OR id < :after) ORDER BY id DESC LIMIT :limit`,
    { value, after, limit }
  )
  return rows
}

export async function findUpload(knex: Knex, owner: Owner, id: string): Promise<Upload | undefined> {
  const { column, value } = ownerColumn(owner)
  const { rows } = await knex.raw<{ rows: Upload[] }>(
    `SELECT ${COLUMNS} FROM webox_ai_asset WHERE id = ? AND ${column} = ? AND deleted_at IS NULL`,
    [id, value]
  )
  return rows[0]
}

export async function countUploads(knex: Knex, owner: Owner): Promise<number> {
  const { column, value } = ownerColumn(owner)
  const { rows } = await knex.raw<{ rows: { uploads: number }[] }>(
    `SELECT count(*)::int AS uploads FROM webox_ai_asset WHERE ${column} = ? AND deleted_at IS NULL`,
    [value]
  )
  return rows[0]?.uploads ?? 0
}

export async function markUploadDeleted(knex: Knex, id: string): Promise<void> {
  await knex.raw("UPDATE webox_ai_asset SET deleted_at = now() WHERE id = ? AND deleted_at IS NULL", [id])
}
