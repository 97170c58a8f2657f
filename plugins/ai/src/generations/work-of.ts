import type { CatalogueModel } from "../modules/generation/catalogue"
import type { ImageModel, SoundModel, SpeechModel, VideoModel } from "../modules/generation/catalogue/model"
import type { Work } from "../modules/generation/work"
import type { GenerationKind, InputFile } from "../provider"
import { inputSchemas, type GenerationInputs } from "./input-schemas"

/** Thirty seconds, or as near to it as the model comes: what people expect who do not say. */
const USUAL_SOUND_S = { music: 30, sound_effect: 5 }

/**
 * A model and what it is asked, with the model's usual choices for what the client left out.
 *
 * @param input as the client sent it
 * @param file the picture that the input names: see `quotedFile`
 * @throws ZodError when the input is not one of this kind
 */
export function workOf(kind: GenerationKind, model: CatalogueModel, input: unknown, file?: InputFile): Work {
  switch (model.capability) {
    case "image":
      return { kind: "image", model, request: imageRequest(model, inputSchemas.image.parse(input), file) }
    case "speech":
      return { kind: "speech", model, request: speechRequest(model, inputSchemas.speech.parse(input)) }
    case "music":
    case "sound_effect":
      return {
        kind: model.capability,
        model,
        request: soundRequest(model, inputSchemas[model.capability].parse(input)),
      }
    case "video":
      return { kind: "video", model, request: videoRequest(model, inputSchemas.video.parse(input), file) }
    case "chat":
      throw new Error(`${model.id} is a model for conversations, and was taken for ${kind}.`)
  }
}

function imageRequest(model: ImageModel, input: GenerationInputs["image"], reference: InputFile | undefined) {
  const { size = model.sizes[0] ?? "", count = 1, reference_asset_id: _, ...rest } = input
  const [width = 0, height = 0] = size.split("x").map(Number)
  return { ...rest, quality: rest.quality ?? model.qualities?.[0], width, height, count, reference }
}

function speechRequest(model: SpeechModel, input: GenerationInputs["speech"]) {
  return { ...input, voice: input.voice ?? model.voices[0]?.id }
}

function soundRequest(model: SoundModel, { prompt, duration_s }: GenerationInputs["music"]) {
  const usual = Math.min(Math.max(USUAL_SOUND_S[model.capability], model.duration_s.min), model.duration_s.max)
  return { prompt, duration_s: duration_s ?? usual }
}

function videoRequest(model: VideoModel, input: GenerationInputs["video"], image: InputFile | undefined) {
  const { image_asset_id: _, ...rest } = input
  return {
    ...rest,
    image,
    duration_s: input.duration_s ?? model.durations_s[0] ?? 0,
    aspect_ratio: input.aspect_ratio ?? model.aspect_ratios[0] ?? "16:9",
    resolution: input.resolution ?? model.resolutions[0],
  }
}
