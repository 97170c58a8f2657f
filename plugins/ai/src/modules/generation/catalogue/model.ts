import type { AspectRatio, Capability } from "../../../provider"
import type { Price } from "../pricing/price"

interface ModelRow {
  /** The provider's identifier, such as `openai`. */
  provider: string
  /** The provider's id of the model, matched exactly. */
  id: string
  /** What people read. */
  name: string
  /** Left out when it is not known: such a model is not sold until the merchant sets a price. */
  price?: Price
  /** The last day on which the provider serves it, such as `2026-12-11`. */
  ends_on?: string
}

export interface ChatModel extends ModelRow {
  capability: "chat"
  /** Tokens of input and output together that one call may have. */
  context_tokens: number
  max_output_tokens: number
}

export interface ImageModel extends ModelRow {
  capability: "image"
  /** Such as `1024x1024`; the first is the usual one. */
  sizes: readonly string[]
  /** The first is the usual one. */
  qualities?: readonly string[]
  max_count: number
  max_prompt_characters: number
  has_negative_prompt: boolean
  has_seed: boolean
  /** Whether it starts from a picture. */
  reference: "none" | "optional" | "required"
  /** Tokens of one picture at most, by size and quality, where pictures are paid by tokens. */
  tokens_per_image?: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Tokens that a picture to start from counts at most. */
  reference_tokens?: number
  credits_per_image?: number
}

export interface SpeechModel extends ModelRow {
  capability: "speech"
  /** The first is the usual one. */
  voices: readonly Voice[]
  /** BCP 47; the first is the usual one. */
  languages: readonly string[]
  max_characters: number
  speed?: Range
  /** The provider's credits for a character at most. */
  credits_per_character?: number
  /** Seconds of sound for a character at most, where sound is paid by its length. */
  seconds_per_character?: number
}

export interface Voice {
  id: string
  name: string
}

export interface SoundModel extends ModelRow {
  capability: "music" | "sound_effect"
  duration_s: Range
  max_prompt_characters: number
  credits_per_second?: number
  /** What it can make, where that is a fixed list; for other words it makes something neutral. */
  known_words?: Readonly<Record<"en" | "fr", readonly string[]>>
}

export interface VideoModel extends ModelRow {
  capability: "video"
  /** The first is the usual one. */
  durations_s: readonly number[]
  aspect_ratios: readonly AspectRatio[]
  /** Pixels of the shorter side; the first is the usual one. */
  resolutions: readonly number[]
  /** Whether it begins with a picture. */
  first_image: "none" | "optional" | "required"
  max_prompt_characters: number
  credits_per_second?: number
}

export interface Range {
  min: number
  max: number
}

/** A row of the catalogue: what a model is, what it takes, and what it costs. */
export type CatalogueModel = ChatModel | ImageModel | SpeechModel | SoundModel | VideoModel

/** The rows of a capability. */
export type ModelFor<C extends Capability> = Extract<CatalogueModel, { capability: C }>

/** A model is told apart by its provider and its id: `openai/gpt-image-2`. */
export function modelKey({ provider, id }: Pick<CatalogueModel, "provider" | "id">): string {
  return `${provider}/${id}`
}
