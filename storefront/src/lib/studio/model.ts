import type { Kind } from "./kinds"

export interface Range {
  min: number
  max: number
}

/** What a model takes, as the backend's catalogue says; a kind has its own of these. */
export interface Limits {
  max_prompt_characters?: number
  /** Of speech. */
  max_characters?: number
  sizes?: string[]
  qualities?: string[]
  max_count?: number
  has_seed?: boolean
  has_negative_prompt?: boolean
  reference?: "none" | "optional" | "required"
  voices?: { id: string; name: string }[]
  languages?: string[]
  speed?: Range
  duration_s?: Range
  durations_s?: number[]
  aspect_ratios?: string[]
  /** Pixels of the shorter side. */
  resolutions?: number[]
  first_image?: "none" | "optional" | "required"
}

export interface Model {
  provider: string
  /** What people read instead of it. */
  provider_name: string
  id: string
  name: string
  kind: Kind | "chat"
  limits: Limits
  /** The provider's last day for it, when that is near. */
  ends_on: string | null
}

/** Tells models apart, in a form's field and in an address: `openai/gpt-image-2`. */
export function keyOf({ provider, id }: Pick<Model, "provider" | "id">): string {
  return `${provider}/${id}`
}

/** Provider and id of a model's key; an id may hold slashes. */
export function partsOf(key: string): { provider: string; model: string } | undefined {
  const [, provider, model] = /^([\w-]{1,60})\/(.{1,300})$/.exec(key) ?? []
  return provider === undefined || model === undefined ? undefined : { provider, model }
}

/** Whether the shop itself makes it: a sample, not a model's work. */
export function isLocal({ provider }: Pick<Model, "provider">): boolean {
  return provider === "local"
}

/** Which words name a local sample: those of what it draws, where the shop draws the same kind of thing in two ways. */
export function localName(model: string): "localModel" | "localCover" {
  return model === "local-cover" ? "localCover" : "localModel"
}

/** The most characters that the prompt or the spoken text may have. */
export function mostCharacters({ limits }: Pick<Model, "limits">): number {
  return limits.max_prompt_characters ?? limits.max_characters ?? 50_000
}
