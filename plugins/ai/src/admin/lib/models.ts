import { askShop } from "./ask-shop"
import type { Capability } from "./names"
import type { PriceComponent } from "./prices"

export type Refusal = "switched_off" | "ended" | "not_configured" | "price_unknown"

/** A model of the catalogue, as `GET /admin/ai/models` tells of it. */
export interface Model {
  provider: string
  provider_name: string
  id: string
  name: string
  kind: Capability
  limits: Limits
  is_offered: boolean
  refusal: Refusal | null
  ends_on: string | null
  ends_soon: boolean
  fee_credits: number
  price: { components: PriceComponent[]; source: string; checked_on: string } | null
  is_own_price: boolean
  /** Such as `stability/core`: they stand in for it, in this order. */
  fallbacks: string[]
}

export interface Span {
  min: number
  max: number
}

/** What a model takes: which of them it has depends on its kind. */
export interface Limits {
  sizes?: string[]
  qualities?: string[]
  max_count?: number
  max_prompt_characters?: number
  max_characters?: number
  has_negative_prompt?: boolean
  has_seed?: boolean
  reference?: "none" | "optional" | "required"
  voices?: { id: string; name: string }[]
  languages?: string[]
  speed?: Span
  duration_s?: Span
  durations_s?: number[]
  aspect_ratios?: string[]
  resolutions?: number[]
  first_image?: "none" | "optional" | "required"
}

export const MODELS_KEY = ["webox-ai-models"]

export const keyOf = ({ provider, id }: Pick<Model, "provider" | "id">): string => `${provider}/${id}`

export const fetchModels = async (): Promise<Model[]> => (await askShop<{ models: Model[] }>("/admin/ai/models")).models

export interface ModelSetting {
  provider: string
  model: string
  is_on: boolean
  fee_credits: number
  /** Null for the catalogue's own. */
  price: PriceComponent[] | null
  fallbacks: string[]
}

export const saveModel = (setting: ModelSetting) => askShop("/admin/ai/models", { method: "POST", body: setting })
