import { nearestRatio } from "../../provider/aspect-ratio"
import { unsupported } from "../../provider/input-errors"
import { dataUri } from "../../provider/made-file"
import { promptWithNegative } from "../../provider/prompts"
import type { AspectRatio, ImageRequest, VideoRequest } from "../../provider/requests"

/** Where something is ordered, and with what. */
export interface RunwayOrder {
  path: string
  body: Record<string, unknown>
}

/** Runway names a shape by its size. Not every model knows each: what it does not know, Runway refuses, for nothing. */
const FILM_SIZES: Record<AspectRatio, string> = {
  "16:9": "1280:720",
  "9:16": "720:1280",
  "1:1": "960:960",
  "4:3": "1104:832",
  "3:4": "832:1104",
}
const LARGE_FILM_SIZES: Partial<Record<AspectRatio, string>> = { "16:9": "1920:1080", "9:16": "1080:1920" }

const PICTURE_SIZES = [
  "1024:1024",
  "1920:1080",
  "1080:1920",
  "1440:1080",
  "1080:1440",
  "1360:768",
  "1168:880",
  "1808:768",
  "2112:912",
  "1280:720",
  "720:1280",
  "960:720",
  "720:960",
  "720:720",
  "1080:1080",
] as const

/** A film, of a text or of a picture and a text. Source: the types of `@runwayml/sdk` 4.20.1. */
export function filmOrder(model: string, request: VideoRequest): RunwayOrder {
  const isLarge = (request.resolution ?? 0) >= 1080
  const size = (isLarge && LARGE_FILM_SIZES[request.aspect_ratio]) || FILM_SIZES[request.aspect_ratio]
  const body = {
    model,
    promptText: request.prompt,
    ratio: size,
    duration: request.duration_s,
    seed: request.seed,
  }
  return request.image
    ? { path: "/v1/image_to_video", body: { ...body, promptImage: dataUri(request.image) } }
    : { path: "/v1/text_to_video", body }
}

/**
 * A picture, of the size that was asked for, or of the nearest shape.
 *
 * @throws ProviderError `invalid_request` for several at once
 */
export function pictureOrder(model: string, request: ImageRequest): RunwayOrder {
  if (request.count !== 1) throw unsupported("Runway makes one picture a call.")
  const exact = PICTURE_SIZES.find((size) => size === `${request.width}:${request.height}`)
  return {
    path: "/v1/text_to_image",
    body: {
      model,
      promptText: promptWithNegative(request),
      ratio: exact ?? nearestRatio(request.width, request.height, PICTURE_SIZES),
      seed: request.seed,
      referenceImages: request.reference && [{ uri: dataUri(request.reference) }],
    },
  }
}
