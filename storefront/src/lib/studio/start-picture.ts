import type { Kind } from "./kinds"
import type { Model } from "./model"

/** The field of the API's input that names the picture to start from, for the kinds that know one. */
const fields: Partial<Record<Kind, string>> = { image: "reference_asset_id", video: "image_asset_id" }

/** A picture as a form names it: one that was uploaded, or one of a creation, with the creation it is in. */
export interface PictureName {
  generationId?: string
  assetId: string
}

/** Whether a model starts from a picture. */
export function pictureUse({ kind, limits }: Pick<Model, "kind" | "limits">): "none" | "optional" | "required" {
  if (kind === "image") return limits.reference ?? "none"
  if (kind === "video") return limits.first_image ?? "none"
  return "none"
}

/** The kinds for which a model is offered that starts from a picture. */
export function kindsFromPicture(offered: readonly Pick<Model, "kind" | "limits">[]): ("image" | "video")[] {
  return (["image", "video"] as const).filter((kind) =>
    offered.some((model) => model.kind === kind && pictureUse(model) !== "none")
  )
}

/** Reads `<asset>` or `<generation>.<asset>`; undefined when it is neither. */
export function readPictureName(text: string): PictureName | undefined {
  const [, generationId, assetId] = /^(?:(\w{1,80})\.)?(\w{1,80})$/.exec(text) ?? []
  if (assetId === undefined) return undefined
  return generationId === undefined ? { assetId } : { generationId, assetId }
}

export function writePictureName({ generationId, assetId }: PictureName): string {
  return generationId === undefined ? assetId : `${generationId}.${assetId}`
}

/** Where a small view of the picture is, under our own origin. */
export function pictureUrl({ generationId, assetId }: PictureName): string {
  return generationId === undefined
    ? `/api/studio/uploads/${assetId}?w=360`
    : `/api/studio/generations/${generationId}/assets/${assetId}?w=360`
}

/** The part of a model's input that names the picture: empty where the model takes none, or none is chosen. */
export function pictureInput(
  kind: Kind,
  model: Pick<Model, "kind" | "limits">,
  picture: string | undefined
): Record<string, string> {
  const field = fields[kind]
  const name = picture === undefined ? undefined : readPictureName(picture)
  return field === undefined || name === undefined || pictureUse(model) === "none" ? {} : { [field]: name.assetId }
}
