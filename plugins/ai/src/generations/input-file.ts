import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { generationErrors } from "../modules/generation"
import { findAsset, libraryAsset } from "../modules/generation/store/assets"
import type { Asset, Owner } from "../modules/generation/store/records"
import { ProviderError, type InputFile } from "../provider"

/** The fields of an input that name a file of the customer's own, and the kinds that take each. */
const FILE_FIELDS = { image: "reference_asset_id", video: "image_asset_id" } as const

/** Which file an input names, if any. */
export function namedFile(kind: string, input: Record<string, unknown>): { field: string; id: string } | undefined {
  const field = kind === "image" || kind === "video" ? FILE_FIELDS[kind] : undefined
  const id = field === undefined ? undefined : input[field]
  return field !== undefined && typeof id === "string" ? { field, id } : undefined
}

/**
 * The picture that an input names, for a quote: that it is there, is the customer's own, and is a picture. Its bytes are
 * left out until it is sent.
 *
 * @throws WEBOX_AI_INPUT_INVALID (400)
 */
export async function quotedFile(
  knex: Knex,
  owner: Owner,
  kind: string,
  input: Record<string, unknown>
): Promise<InputFile | undefined> {
  const named = namedFile(kind, input)
  if (!named) return undefined
  const asset = await libraryAsset(knex, named.id, owner)
  if (!asset) throw refused(named.field, "no_such_file", "you have no such file.")
  if (!asset.mime_type.startsWith("image/")) throw refused(named.field, "picture_needed", "name a picture.")
  return unreadFile(kind, input)
}

function refused(field: string, rule: string, sentence: string): Error {
  return generationErrors.WEBOX_AI_INPUT_INVALID({ reason: `${field}: ${sentence}`, issues: [{ field, rule }] })
}

/** Stands for the picture that an input names, where only its being there counts: for a price. */
export function unreadFile(kind: string, input: Record<string, unknown>): InputFile | undefined {
  return namedFile(kind, input) && { content: Buffer.alloc(0), mime_type: "image/*" }
}

/**
 * The picture that an input names, with its bytes, for the provider.
 *
 * @throws ProviderError when it is gone: nothing was sent then
 */
export async function sentFile(
  { container, knex }: { container: MedusaContainer; knex: Knex },
  kind: string,
  input: Record<string, unknown>
): Promise<InputFile | undefined> {
  const named = namedFile(kind, input)
  if (!named) return undefined
  const asset = await findAsset(knex, named.id)
  if (!asset) throw gone(named.field)
  return { content: await bytesOf(container, asset, named.field), mime_type: asset.mime_type }
}

async function bytesOf(container: MedusaContainer, { file_id }: Asset, field: string): Promise<Buffer> {
  try {
    return await container.resolve(Modules.FILE).getAsBuffer(file_id)
  } catch (error) {
    throw gone(field, error)
  }
}

function gone(field: string, cause?: unknown): ProviderError {
  const message = `${field}: the picture could not be read.`
  return new ProviderError({ kind: "invalid_request", is_surely_not_accepted: true, message, cause })
}
