import "server-only"
import { mediumOf, promptOf } from "./creation"
import { listGenerations } from "./generations"
import { pictureUrl, readPictureName, writePictureName, type PictureName } from "./start-picture"
import { listUploads } from "./uploads"

/** A picture that can be chosen to start from. */
export interface OwnPicture {
  name: string
  url: string
  /** What it was made from; empty for one that was uploaded. */
  prompt: string
}

const mostOfEach = 8

/**
 * The newest pictures that somebody uploaded and made, and the chosen one, however old it is.
 * @param chosen its name, as the form has it
 * @throws SessionEndedError
 */
export async function ownPictures(token: string, chosen: string | undefined): Promise<OwnPicture[]> {
  const [uploads, made] = await Promise.all([
    listUploads(token, mostOfEach),
    listGenerations(token, { kind: "image", status: "succeeded", limit: mostOfEach }),
  ])
  const found = [
    ...uploads.map(({ id }) => pictureOf({ assetId: id })),
    ...(made?.generations ?? []).flatMap((generation) =>
      generation.assets
        .filter((asset) => mediumOf(asset) === "image")
        .map((asset) => pictureOf({ generationId: generation.id, assetId: asset.id }, promptOf(generation)))
    ),
  ]
  const name = readPictureName(chosen ?? "")
  if (name === undefined || found.some((picture) => picture.name === chosen)) return found
  return [pictureOf(name), ...found]
}

function pictureOf(name: PictureName, prompt = ""): OwnPicture {
  return { name: writePictureName(name), url: pictureUrl(name), prompt }
}
