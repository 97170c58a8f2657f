import type { Price, PriceComponent, PriceTraits, PriceUnit } from "../pricing/price"

/** LiteLLM's table of model prices (MIT), as of the day; in US dollars. */
export const LITELLM = { source: "LiteLLM model_prices_and_context_window.json", checked_on: "2026-07-24" }

/** A figure in US dollars for a million tokens or characters, or for one of everything else. */
export function usd(unit: PriceUnit, dollars: number, when?: PriceTraits): PriceComponent {
  return { unit, micros: Math.round(dollars * 1_000_000), ...(when ? { when } : {}) }
}

/** The price of a chat model by the million tokens, in US dollars. */
export function tokenPrice(dollars: { input: number; cached?: number; cacheWrite?: number; output: number }): Price {
  const { input, cached, cacheWrite, output } = dollars
  return {
    ...LITELLM,
    components: [
      usd("input_token", input),
      ...(cached === undefined ? [] : [usd("cached_input_token", cached)]),
      ...(cacheWrite === undefined ? [] : [usd("cache_write_input_token", cacheWrite)]),
      usd("output_token", output),
    ],
  }
}

/** The same for every picture of a model. */
export function imagePrice(dollars: number): Price {
  return { ...LITELLM, components: [usd("image", dollars)] }
}

/** The same for every second of film or sound. */
export function secondPrice(dollars: number): Price {
  return { ...LITELLM, components: [usd("second", dollars)] }
}
