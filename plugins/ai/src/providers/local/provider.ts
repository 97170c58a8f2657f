import { AbstractAiProvider, type Capability, type ProviderCall } from "../../provider"
import type {
  ChatRequest,
  ImageRequest,
  MusicRequest,
  SoundEffectRequest,
  SpeechRequest,
  VideoRequest,
} from "../../provider/requests"
import type { ChatEvent, MediaOutcome, Usage } from "../../provider/results"
import { unsupported } from "../../provider/input-errors"
import { countCharacters } from "../../provider/prompts"
import { makeInChild } from "./child/make-in-child"
import type { Order } from "./child/order"
import { canMake } from "./packages"
import { drawCover } from "./pictures/draw-cover"
import { drawPoster } from "./pictures/draw-poster"
import { renderSvg } from "./pictures/render-svg"
import { answer } from "./text/answer"

/**
 * Makes things on the shop's own machine, with no key and no network: authored texts, composed posters and covers, a synthesised voice, music and sounds by
 * rules, and films of all that. Whatever it makes says that it is a local sample; it is never described as a model's work, and costs
 * nothing.
 */
export class LocalProvider extends AbstractAiProvider {
  static override identifier = "local"
  static override displayName = "Local sample"

  override get isConfigured(): boolean {
    return true
  }

  override get isFree(): boolean {
    return true
  }

  /** Each sound or film keeps a core of this machine busy. */
  override get concurrency(): number {
    return this.options.concurrency ?? 2
  }

  override canMake(capability: Capability): boolean {
    return canMake(capability)
  }

  override chat(request: ChatRequest, { signal }: ProviderCall): AsyncIterable<ChatEvent> {
    return answer(request, signal)
  }

  override async image(
    { prompt, width, height, count, seed }: ImageRequest,
    { model }: Pick<ProviderCall, "model">
  ): Promise<MediaOutcome> {
    const draw = model === "local-cover" ? drawCover : drawPoster
    const first = seed ?? Math.floor(Math.random() * MAX_SEED)
    const files = []
    for (let index = 0; index < count; index++) {
      const content = await renderSvg(draw({ prompt, width, height, seed: first + index }))
      files.push({ content, mime_type: "image/png" })
    }
    return { state: "done", result: { files, usage: { images: count } } }
  }

  override async speech(request: SpeechRequest, call: ProviderCall): Promise<MediaOutcome> {
    if (!/[\p{L}\p{N}\p{S}]/u.test(request.text)) throw unsupported("There is nothing in the text that can be spoken.")
    return this.make({ kind: "speech", request }, { characters: countCharacters(request.text) }, call)
  }

  override music(request: MusicRequest, call: ProviderCall): Promise<MediaOutcome> {
    return this.make({ kind: "music", request }, { seconds: request.duration_s }, call)
  }

  override sound_effect(request: SoundEffectRequest, call: ProviderCall): Promise<MediaOutcome> {
    return this.make({ kind: "sound_effect", request }, { seconds: request.duration_s }, call)
  }

  override video({ seed = Math.floor(Math.random() * MAX_SEED), ...request }: VideoRequest, call: ProviderCall) {
    return this.make({ kind: "video", request: { ...request, seed } }, { seconds: request.duration_s }, call)
  }

  private async make(order: Order, usage: Usage, { signal }: ProviderCall): Promise<MediaOutcome> {
    const content = await makeInChild(order, AbortSignal.any([signal, AbortSignal.timeout(this.timeoutMs)]))
    return { state: "done", result: { files: [{ content }], usage } }
  }
}

const MAX_SEED = 1_000_000
