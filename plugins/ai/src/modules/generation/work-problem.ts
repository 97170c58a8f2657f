import { countCharacters } from "../../provider/prompts"
import type { ImageModel, Range, SpeechModel, VideoModel } from "./catalogue/model"
import { usageAtMost } from "./pricing/quote"
import type { Work } from "./work"

/**
 * Why a model cannot do what is asked, as a sentence that says what to write instead; undefined when it can.
 * The request has the right types already: this is about the limits of the model.
 */
export function workProblem(work: Work): string | undefined {
  switch (work.kind) {
    case "chat":
      return chatProblem(work)
    case "image":
      return textProblem("prompt", work.request.prompt, work.model.max_prompt_characters) ?? imageProblem(work)
    case "speech":
      return textProblem("text", work.request.text, work.model.max_characters) ?? speechProblem(work)
    case "music":
    case "sound_effect":
      return (
        textProblem("prompt", work.request.prompt, work.model.max_prompt_characters) ??
        rangeProblem("duration_s", work.request.duration_s, work.model.duration_s)
      )
    case "video":
      return textProblem("prompt", work.request.prompt, work.model.max_prompt_characters) ?? videoProblem(work)
  }
}

function textProblem(name: string, text: string, maximum: number): string | undefined {
  if (text.trim() === "") return `${name}: write something.`
  if (text.includes("\0")) return `${name}: it holds a NUL character. Leave it out.`
  return countCharacters(text) > maximum ? `${name}: write at most ${maximum} characters for this model.` : undefined
}

function rangeProblem(name: string, value: number, { min, max }: Range): string | undefined {
  return value >= min && value <= max ? undefined : `${name}: write a number from ${min} to ${max} for this model.`
}

function choiceProblem<T>(name: string, value: T | undefined, choices: readonly T[]): string | undefined {
  if (value === undefined || choices.includes(value)) return undefined
  return choices.length === 0
    ? `${name}: this model has none. Leave it out.`
    : `${name}: write one of ${choices.join(", ")}.`
}

function chatProblem({ model, request }: Extract<Work, { kind: "chat" }>): string | undefined {
  if (request.max_output_tokens < 1 || request.max_output_tokens > model.max_output_tokens) {
    return `max_output_tokens: write a number from 1 to ${model.max_output_tokens} for this model.`
  }
  const empty = request.turns.find(({ content }) => content.trim() === "" || content.includes("\0"))
  if (empty || request.turns.at(-1)?.role !== "user") return "content: write something."
  const { input_tokens = 0, output_tokens = 0 } = usageAtMost({ kind: "chat", model, request })
  return input_tokens + output_tokens > model.context_tokens
    ? "The conversation is too long for this model. Begin a new one, or choose a model with more room."
    : undefined
}

function imageProblem({ model, request }: { model: ImageModel; request: Extract<Work, { kind: "image" }>["request"] }) {
  if (request.negative_prompt !== undefined && !model.has_negative_prompt) return notTaken("negative_prompt")
  if (request.seed !== undefined && !model.has_seed) return notTaken("seed")
  if (request.reference && model.reference === "none") return notTaken("reference_asset_id")
  if (!request.reference && model.reference === "required") {
    return "reference_asset_id: this model starts from a picture. Choose one."
  }
  return (
    choiceProblem("size", `${request.width}x${request.height}`, model.sizes) ??
    choiceProblem("quality", request.quality, model.qualities ?? []) ??
    rangeProblem("count", request.count, { min: 1, max: model.max_count })
  )
}

function speechProblem({
  model,
  request,
}: {
  model: SpeechModel
  request: Extract<Work, { kind: "speech" }>["request"]
}) {
  const voices = model.voices.map(({ id }) => id)
  if (request.speed !== undefined && !model.speed) return notTaken("speed")
  return (
    choiceProblem("voice", request.voice, voices) ??
    choiceProblem("language", request.language, model.languages) ??
    (model.speed ? rangeProblem("speed", request.speed ?? 1, model.speed) : undefined)
  )
}

function videoProblem({ model, request }: { model: VideoModel; request: Extract<Work, { kind: "video" }>["request"] }) {
  if (request.image && model.first_image === "none") return notTaken("image_asset_id")
  if (!request.image && model.first_image === "required")
    return "image_asset_id: this model begins with a picture. Choose one."
  return (
    choiceProblem("duration_s", request.duration_s, model.durations_s) ??
    choiceProblem("aspect_ratio", request.aspect_ratio, model.aspect_ratios) ??
    choiceProblem("resolution", request.resolution, model.resolutions)
  )
}

function notTaken(name: string): string {
  return `${name}: this model does not take it. Leave it out, or choose another model.`
}
