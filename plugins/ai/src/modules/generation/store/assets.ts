import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Asset } from "./records"

const COLUMNS = `id, generation_id, position, file_id, mime_type, size_bytes::float8 AS size_bytes, width, height,
  duration_s::float8 AS duration_s`

export type NewAsset = Omit<Asset, "id" | "generation_id" | "position">

export async function insertAssets(transaction: Knex, generationId: string, assets: NewAsset[]): Promise<void> {
  for (const [position, asset] of assets.entries()) {
    const { file_id, mime_type, size_bytes, width, height, duration_s } = asset
    await transaction.raw(
      `INSERT INTO webox_ai_asset (id, generation_id, position, file_id, mime_type, size_bytes, width, height, duration_s)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        generateEntityId(undefined, "gass"),
        generationId,
        position,
        file_id,
        mime_type,
        size_bytes,
        width,
        height,
        duration_s,
      ]
    )
  }
}

/** The assets of several generations, in their order. */
export async function assetsOf(knex: Knex, generationIds: string[]): Promise<Asset[]> {
  const { rows } = await knex.raw<{ rows: Asset[] }>(
    `SELECT ${COLUMNS} FROM webox_ai_asset WHERE generation_id = ANY(?) ORDER BY generation_id, position`,
    [generationIds]
  )
  return rows
}
