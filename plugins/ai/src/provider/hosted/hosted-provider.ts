import { AbstractAiProvider } from "../abstract-ai-provider"
import type { ProviderCall } from "../abstract-ai-provider"
import type { ProviderOptions } from "../environment-options"
import type { Exchange } from "../exchange/exchange"
import { unsupported } from "../input-errors"
import type { ImageRequest, MusicRequest, VideoRequest } from "../requests"
import type { MadeFile, MediaOutcome, ProviderTask, Usage } from "../results"
import type { HostedModel } from "./hosted-model"
import { hostedInput } from "./hosted-model"
import type { HostedWords } from "./hosted-words"
import { imageWords, musicWords, videoWords } from "./hosted-words"

export interface HostedOptions extends ProviderOptions {
  /** Models beside those that are known here, by their id at the provider. */
  models?: Record<string, HostedModel>
}

/** A provider that runs models of many makers, each with names of its own for what it takes. */
export abstract class HostedProvider extends AbstractAiProvider<HostedOptions> {
  /** The models that are known without configuration. */
  protected abstract readonly knownModels: Record<string, HostedModel>

  /** Orders the work, by one paid call. Answers the id of the task. */
  protected abstract submit(input: Record<string, unknown>, call: ProviderCall, exchange: Exchange): Promise<string>

  override image(request: ImageRequest, call: ProviderCall): Promise<MediaOutcome> {
    return this.order("image", imageWords(request), call)
  }

  override music(request: MusicRequest, call: ProviderCall): Promise<MediaOutcome> {
    return this.order("music", musicWords(request), call)
  }

  override video(request: VideoRequest, call: ProviderCall): Promise<MediaOutcome> {
    return this.order("video", videoWords(request), call)
  }

  private order(kind: string, words: HostedWords, call: ProviderCall): Promise<MediaOutcome> {
    const exchange = this.exchange("media", call.signal)
    return exchange.run(async () => {
      const model = this.options.models?.[call.model] ?? this.knownModels[call.model]
      if (!model) throw unsupported(`It is not known what ${call.model} takes: name it in the option "models".`)
      const id = await this.submit(hostedInput(model, words), call, exchange)
      return { state: "pending", task: { id, details: { kind, duration_s: words.duration_s } } }
    })
  }
}

/** What a task that is done is paid by: the pictures that it made, or the length that was ordered. */
export function hostedUsage(task: ProviderTask, files: readonly MadeFile[]): Usage {
  const { kind, duration_s } = task.details ?? {}
  if (kind === "image") return { images: files.length }
  return typeof duration_s === "number" ? { seconds: duration_s } : {}
}
