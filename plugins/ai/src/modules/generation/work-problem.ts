import type { InputIssue } from "@webox/kit/http"
import { countCharacters } from "../../provider/prompts"
import type { ImageModel, Range, SpeechModel, VideoModel } from "./catalogue/model"
import { usageAtMost } from "./pricing/quote"
import type { Work } from "./work"

/** Why something cannot be done, as an English sentence, and for clients that have words of their own. */
export interface WorkProblem {
  reason: string
  issues: [InputIssue]
}

/**
 * Why a model cannot do what is asked, and what to write instead; undefined when it can.
 * The request has the right types already: this is about the limits of the model.
 */
export function workProblem(work: Work): WorkProblem | undefined {
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

function textProblem(name: string, text: string, maximum: number): WorkProblem | undefined {
  if (text.trim() === "") return problem(name, "empty", "write something.")
  if (text.includes("\0")) return problem(name, "nul", "it holds a NUL character. Leave it out.")
  if (countCharacters(text) <= maximum) return undefined
  return problem(name, "too_big", `write at most ${maximum} characters for this model.`, { origin: "string", maximum })
}

function rangeProblem(name: string, value: number, { min, max }: Range): WorkProblem | undefined {
  if (value >= min && value <= max) return undefined
  const sentence = `write a number from ${min} to ${max} for this model.`
  return problem(name, "out_of_range", sentence, { minimum: min, maximum: max })
}

function choiceProblem<T>(name: string, value: T | undefined, choices: readonly T[]): WorkProblem | undefined {
  if (value === undefined || choices.includes(value)) return undefined
  if (choices.length === 0) return problem(name, "not_taken", "this model has none. Leave it out.")
  return problem(name, "invalid_value", `write one of ${choices.join(", ")}.`, { values: choices })
}

function chatProblem({ model, request }: Extract<Work, { kind: "chat" }>): WorkProblem | undefined {
  const length = rangeProblem("max_output_tokens", request.max_output_tokens, { min: 1, max: model.max_output_tokens })
  if (length) return length
  const empty = request.turns.find(({ content }) => content.trim() === "" || content.includes("\0"))
  if (empty || request.turns.at(-1)?.role !== "user") return problem("content", "empty", "write something.")
  const { input_tokens = 0, output_tokens = 0 } = usageAtMost({ kind: "chat", model, request })
  if (input_tokens + output_tokens <= model.context_tokens) return undefined
  const sentence = "The conversation is too long for this model. Begin a new one, or choose a model with more room."
  return problem("", "conversation_too_long", sentence)
}

function imageProblem({ model, request }: { model: ImageModel; request: Extract<Work, { kind: "image" }>["request"] }) {
  if (request.negative_prompt !== undefined && !model.has_negative_prompt) return notTaken("negative_prompt")
  if (request.seed !== undefined && !model.has_seed) return notTaken("seed")
  if (request.reference && model.reference === "none") return notTaken("reference_asset_id")
  if (!request.reference && model.reference === "required") {
    return problem("reference_asset_id", "picture_needed", "this model starts from a picture. Choose one.")
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
  if (!request.image && model.first_image === "required") {
    return problem("image_asset_id", "picture_needed", "this model begins with a picture. Choose one.")
  }
  return (
    choiceProblem("duration_s", request.duration_s, model.durations_s) ??
    choiceProblem("aspect_ratio", request.aspect_ratio, model.aspect_ratios) ??
    choiceProblem("resolution", request.resolution, model.resolutions)
  )
}

function notTaken(name: string): WorkProblem {
  return problem(name, "not_taken", "this model does not take it. Leave it out, or choose another model.")
}

function problem(field: string, rule: string, sentence: string, told: object = {}): WorkProblem {
  return { reason: field === "" ? sentence : `${field}: ${sentence}`, issues: [{ ...told, field, rule }] }
}
