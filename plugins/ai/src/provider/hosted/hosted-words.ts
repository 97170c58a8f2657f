import { nearestRatio } from "../aspect-ratio"
import { dataUri } from "../made-file"
import type { ImageRequest, MusicRequest, VideoRequest } from "../requests"

/** What we can say of a picture, a film or a piece of music, for models that each have their own names for it. */
export interface HostedWords {
  prompt: string
  negative_prompt?: string
  width?: number
  height?: number
  /** `{width, height}` in one. */
  size?: { width: number; height: number }
  /** Such as `16:9`; a picture's is the nearest of the usual ones. */
  aspect_ratio?: string
  count?: number
  seed?: number
  /** An address that holds the picture that was given. */
  picture?: string
  /** The same in a list. */
  pictures?: string[]
  duration_s?: number
  /** The same in letters. */
  duration_text?: string
  /** Such as `720p`. */
  resolution?: string
}

/** The words, as configuration may name them. */
export const HOSTED_WORDS = [
  "prompt",
  "negative_prompt",
  "width",
  "height",
  "size",
  "aspect_ratio",
  "count",
  "seed",
  "picture",
  "pictures",
  "duration_s",
  "duration_text",
  "resolution",
] as const satisfies readonly (keyof HostedWords)[]

export type HostedWord = (typeof HOSTED_WORDS)[number]

const USUAL_RATIOS = ["1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3"] as const

export function imageWords(request: ImageRequest): HostedWords {
  const { prompt, negative_prompt, width, height, count, seed, reference } = request
  return {
    prompt,
    negative_prompt,
    width,
    height,
    size: { width, height },
    aspect_ratio: nearestRatio(width, height, USUAL_RATIOS),
    count,
    seed,
    picture: reference && dataUri(reference),
    pictures: reference && [dataUri(reference)],
  }
}

export function musicWords({ prompt, duration_s }: MusicRequest): HostedWords {
  return { prompt, duration_s, duration_text: String(duration_s) }
}

export function videoWords({ prompt, image, duration_s, aspect_ratio, resolution, seed }: VideoRequest): HostedWords {
  return {
    prompt,
    picture: image && dataUri(image),
    pictures: image && [dataUri(image)],
    duration_s,
    duration_text: String(duration_s),
    aspect_ratio,
    resolution: resolution === undefined ? undefined : `${resolution}p`,
    seed,
  }
}
