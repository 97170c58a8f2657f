import type { Usage } from "../../../provider"

/** What can be paid for, and how many of it a price is for. */
export const PRICE_UNITS = {
  input_token: 1_000_000,
  cached_input_token: 1_000_000,
  cache_write_input_token: 1_000_000,
  image_input_token: 1_000_000,
  output_token: 1_000_000,
  image_output_token: 1_000_000,
  audio_output_token: 1_000_000,
  character: 1_000_000,
  image: 1,
  /** Of what is made, or of computing where that is what the provider is paid for. */
  second: 1,
  /** One credit of the provider's own. */
  provider_credit: 1,
  /** One generation, whatever it is. */
  generation: 1,
} as const

export type PriceUnit = keyof typeof PRICE_UNITS

/** What a price may depend on beside the amount. */
export interface PriceTraits {
  /** Such as `1024x1024`. */
  size?: string
  quality?: string
  /** Pixels of the shorter side. */
  resolution?: number
}

export interface PriceComponent {
  unit: PriceUnit
  /** Millionths of a US dollar for a million tokens or characters, or for one of everything else. A whole number. */
  micros: number
  /** Only for this size, quality, resolution. */
  when?: PriceTraits
}

export interface Price {
  components: readonly PriceComponent[]
  /** Where the figures are from. */
  source: string
  /** The day on which they were looked at, such as `2026-07-24`. */
  checked_on: string
}

/** What a usage costs, with what it was counted from: it is kept with the generation. */
export interface Cost {
  /** Millionths of a US dollar, rounded up. */
  micros: number
  lines: CostLine[]
  /** `provider`: its own figure. `table`: from the price. */
  origin: "provider" | "table"
  /** True when the provider did not tell all that was used. */
  is_estimated: boolean
}

export interface CostLine {
  unit: PriceUnit
  quantity: number
  micros_per_unit: number
  /** How many units `micros_per_unit` is for. */
  units: number
}

/** How much of each unit a usage holds. Tokens with a price of their own are not counted among the others again. */
export function quantitiesOf(usage: Usage, priced: ReadonlySet<PriceUnit>): Partial<Record<PriceUnit, number>> {
  const own = (unit: PriceUnit, tokens: number | undefined): number => (priced.has(unit) ? (tokens ?? 0) : 0)
  const plainInput =
    (usage.input_tokens ?? 0) -
    own("cached_input_token", usage.cached_input_tokens) -
    own("cache_write_input_token", usage.cache_write_input_tokens) -
    own("image_input_token", usage.image_input_tokens)
  const plainOutput =
    (usage.output_tokens ?? 0) -
    own("image_output_token", usage.image_output_tokens) -
    own("audio_output_token", usage.audio_output_tokens)
  return {
    input_token: usage.input_tokens === undefined ? undefined : Math.max(0, plainInput),
    cached_input_token: usage.cached_input_tokens,
    cache_write_input_token: usage.cache_write_input_tokens,
    image_input_token: usage.image_input_tokens,
    output_token: usage.output_tokens === undefined ? undefined : Math.max(0, plainOutput),
    image_output_token: usage.image_output_tokens,
    audio_output_token: usage.audio_output_tokens,
    character: usage.characters,
    image: usage.images,
    second: usage.seconds,
    provider_credit: usage.provider_credits,
    generation: 1,
  }
}
