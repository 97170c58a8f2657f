import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generationErrors } from "../modules/generation"
import { assetsOf } from "../modules/generation/store/assets"
import { findGeneration } from "../modules/generation/store/generations"
import type { Asset, Generation, Owner } from "../modules/generation/store/records"

/** A generation with its files. */
export type WholeGeneration = Generation & { assets: Asset[] }

/** Adds their files to generations, with one query for all. */
export async function withAssets(knex: Knex, generations: Generation[]): Promise<WholeGeneration[]> {
  const ended = generations.filter(({ status }) => status === "succeeded").map(({ id }) => id)
  const assets = ended.length > 0 ? await assetsOf(knex, ended) : []
  return generations.map((generation) => ({
    ...generation,
    assets: assets.filter(({ generation_id }) => generation_id === generation.id),
  }))
}

/** @throws WEBOX_AI_GENERATION_NOT_FOUND (404), also for somebody else's */
export async function ownGeneration(knex: Knex, owner: Owner, id: string): Promise<Generation> {
  const generation = await findGeneration(knex, owner, id)
  if (!generation) throw generationErrors.WEBOX_AI_GENERATION_NOT_FOUND()
  return generation
}

/** @throws WEBOX_AI_GENERATION_NOT_FOUND (404), also for somebody else's, and for a file that is not there */
export async function ownAsset(knex: Knex, owner: Owner, id: string, assetId: string): Promise<Asset> {
  const generation = await ownGeneration(knex, owner, id)
  const asset = (await assetsOf(knex, [generation.id])).find((one) => one.id === assetId)
  if (!asset) throw generationErrors.WEBOX_AI_GENERATION_NOT_FOUND()
  return asset
}
