import { AbstractAiProvider } from "../../provider"
import type { ImageRequest } from "../../provider/requests"
import type { MediaOutcome } from "../../provider/results"
import { drawPoster } from "./pictures/draw-poster"
import { renderSvg } from "./pictures/render-svg"

/**
 * Makes things on the shop's own machine, with no key and no network: posters composed by rules. Whatever it makes says that it is a
 * local sample; it is never described as a model's work, and costs nothing.
 */
export class LocalProvider extends AbstractAiProvider {
  static override identifier = "local"

  override get isConfigured(): boolean {
    return true
  }

  override get isFree(): boolean {
    return true
  }

  override async image({ prompt, width, height, count, seed }: ImageRequest): Promise<MediaOutcome> {
    const first = seed ?? Math.floor(Math.random() * MAX_SEED)
    const files = []
    for (let index = 0; index < count; index++) {
      const content = await renderSvg(drawPoster({ prompt, width, height, seed: first + index }))
      files.push({ content, mime_type: "image/png" })
    }
    return { state: "done", result: { files, usage: { images: count } } }
  }
}

const MAX_SEED = 1_000_000
