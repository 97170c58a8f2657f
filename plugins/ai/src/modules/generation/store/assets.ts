import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { ownerColumn } from "./owner-column"
import type { Asset, Owner } from "./records"

export const ASSET_COLUMNS = `id, generation_id, position, file_id, mime_type, size_bytes::float8 AS size_bytes, width, height,
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
    `SELECT ${ASSET_COLUMNS} FROM webox_ai_asset WHERE generation_id = ANY(?) ORDER BY generation_id, position`,
    [generationIds]
  )
  return rows
}

/** A file, whoever has it and whether or not it was taken out of their library. */
export async function findAsset(knex: Knex, id: string): Promise<Asset | undefined> {
  const { rows } = await knex.raw<{ rows: Asset[] }>(`SELECT ${ASSET_COLUMNS} FROM webox_ai_asset WHERE id = ?`, [id])
  return rows[0]
}

/** A file in the library of this owner, made or brought; of anybody, when none is named. One that was deleted is not there. */
export async function libraryAsset(knex: Knex, id: string, owner?: Owner): Promise<Asset | undefined> {
  const { column, value } = owner ? ownerColumn(owner) : { column: "id", value: null }
  const isTheirs = (table: string): string =>
    `${table}.deleted_at IS NULL AND (:value::text IS NULL OR ${table}.${column} = :value)`
  const { rows } = await knex.raw<{ rows: Asset[] }>(
    `SELECT ${ASSET_COLUMNS} FROM webox_ai_asset asset WHERE id = :id AND CASE WHEN generation_id IS NULL THEN ${isTheirs("asset")}
       ELSE EXISTS (SELECT 1 FROM webox_ai_generation generation WHERE generation.id = asset.generation_id AND ${isTheirs("generation")}) END`,
    { id, value }
  )
  return rows[0]
}
