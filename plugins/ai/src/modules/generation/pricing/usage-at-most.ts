import { countCharacters } from "../../../provider/prompts"
import type {
  ChatRequest,
  ImageRequest,
  MusicRequest,
  SoundEffectRequest,
  SpeechRequest,
  Usage,
  VideoRequest,
} from "../../../provider"
import type { ImageModel, SoundModel, SpeechModel, VideoModel } from "../catalogue/model"

/** A turn's role and separators; generous. */
const TOKENS_PER_TURN = 16

/** A token of every known tokenizer stands for one byte at least, so a text never has more tokens than bytes. */
function tokensAtMost(text: string): number {
  return Buffer.byteLength(text, "utf8") + TOKENS_PER_TURN
}

export function chatUsageAtMost(request: ChatRequest): Usage {
  const texts = [request.system ?? "", ...request.turns.map(({ content }) => content)]
  return {
    input_tokens: texts.reduce((sum, text) => sum + tokensAtMost(text), 0),
    output_tokens: request.max_output_tokens,
  }
}

export function imageUsageAtMost(model: ImageModel, request: ImageRequest): Usage {
  const image_input_tokens = request.reference ? (model.reference_tokens ?? 0) : 0
  const image_output_tokens = request.count * tokensOfImage(model, request)
  return {
    images: request.count,
    input_tokens: tokensAtMost(request.prompt + (request.negative_prompt ?? "")) + image_input_tokens,
    image_input_tokens,
    output_tokens: image_output_tokens,
    image_output_tokens,
    provider_credits: request.count * (model.credits_per_image ?? 0),
  }
}

/** A size or quality that the row does not name counts as its dearest. */
function tokensOfImage({ tokens_per_image = {} }: ImageModel, { width, height, quality }: ImageRequest): number {
  const bySize = tokens_per_image[`${width}x${height}`]
  const exact = quality === undefined ? undefined : bySize?.[quality]
  if (exact !== undefined) return exact
  return Math.max(0, ...Object.values(bySize ? { bySize } : tokens_per_image).flatMap((row) => Object.values(row)))
}

export function speechUsageAtMost(model: SpeechModel, request: SpeechRequest): Usage {
  const characters = countCharacters(request.text)
  return {
    characters,
    input_tokens: tokensAtMost(request.text),
    seconds: Math.ceil((characters * (model.seconds_per_character ?? 0)) / (request.speed ?? 1)),
    provider_credits: Math.ceil(characters * (model.credits_per_character ?? 0)),
  }
}

export function soundUsageAtMost(model: SoundModel, request: MusicRequest | SoundEffectRequest): Usage {
  return {
    seconds: request.duration_s,
    provider_credits: Math.ceil(request.duration_s * (model.credits_per_second ?? 0)),
  }
}

export function videoUsageAtMost(model: VideoModel, request: VideoRequest): Usage {
  return {
    seconds: request.duration_s,
    provider_credits: Math.ceil(request.duration_s * (model.credits_per_second ?? 0)),
  }
}
