import { askShop } from "./ask-shop"
import { fetchGenerations, type Asset } from "./generations"

/** A picture that something can be started from. */
export type Picture = Pick<Asset, "id" | "mime_type" | "width" | "height" | "url">

/** One that the merchant brought. */
export interface Upload extends Picture {
  created_at: string
}

/** What can be brought. */
export const PICTURE_TYPES = ["image/png", "image/jpeg", "image/webp"]

export const START_PICTURES_KEY = ["webox-ai-start-pictures"]

/** As many of each are offered. */
const MOST = 20

/** What the merchant can start from: pictures that were brought, and those that were made here; newest first. */
export async function fetchStartPictures(): Promise<{
  uploads: Upload[]
  made: { prompt: string; picture: Picture }[]
}> {
  const [{ uploads }, { generations }] = await Promise.all([
    askShop<{ uploads: Upload[] }>("/admin/ai/uploads", { query: { limit: MOST } }),
    fetchGenerations({ kind: "image", status: "succeeded" }),
  ])
  const made = generations.flatMap(({ input, assets }) =>
    assets.map((picture) => ({ prompt: String(input.prompt ?? ""), picture }))
  )
  return { uploads, made }
}

/** Brings a picture. What its camera noted is left out. */
export async function sendPicture(file: File): Promise<Upload> {
  const { upload } = await askShop<{ upload: Upload }>("/admin/ai/uploads", {
    method: "POST",
    body: file,
    headers: { "content-type": file.type },
  })
  return upload
}
