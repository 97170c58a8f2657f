import type { Asset, Generation } from "./generations"

/** What a creation was asked for in words. */
export function promptOf({ input }: Pick<Generation, "input">): string {
  const prompt = input["prompt"] ?? input["text"]
  return typeof prompt === "string" ? prompt : ""
}

/** The address under our own origin of a file that the signed-in customer made. @param width of a picture, one of ours */
export function assetUrl({ id }: Pick<Generation, "id">, asset: Pick<Asset, "id">, width?: number): string {
  return `/api/studio/generations/${id}/assets/${asset.id}${width === undefined ? "" : `?w=${width}`}`
}

/** The same, for a file to be kept. */
export function downloadUrl(generation: Pick<Generation, "id">, asset: Pick<Asset, "id">): string {
  return `${assetUrl(generation, asset)}?download`
}

/** What a file is to its viewer: by its media type, whatever it was made as. */
export function mediumOf({ mime_type }: Pick<Asset, "mime_type">): "image" | "audio" | "video" | "other" {
  const [type] = mime_type.split("/")
  return type === "image" || type === "audio" || type === "video" ? type : "other"
}

/** Seconds as players write them: `0:07`, `2:30`. */
export function formatLength(duration_s: number): string {
  const whole = Math.round(duration_s)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`
}
