import type { Price } from "../pricing/price"
import type { CatalogueModel } from "./model"

/** It costs nobody anything; what the shop asks for it is the merchant's fee. */
const free: Price = {
  source: "made on the shop's own machine",
  checked_on: "2026-11-22",
  components: [{ unit: "generation", micros: 0 }],
}

/** Samples that the shop draws, speaks and plays by itself: no model, no key, no network. */
export const localModels: CatalogueModel[] = [
  {
    provider: "local",
    capability: "chat",
    id: "local-text",
    name: "Local sample text",
    context_tokens: 32_000,
    max_output_tokens: 2_000,
    price: free,
  },
  {
    provider: "local",
    capability: "image",
    id: "local-image",
    name: "Local sample picture",
    sizes: ["1024x1024", "1024x1536", "1536x1024", "1080x1920"],
    max_count: 4,
    max_prompt_characters: 4_000,
    has_negative_prompt: false,
    has_seed: true,
    reference: "none",
    price: free,
  },
  {
    provider: "local",
    capability: "speech",
    id: "local-speech",
    name: "Local sample speech",
    voices: [
      { id: "fr", name: "Français" },
      { id: "en", name: "English" },
    ],
    languages: ["fr", "en"],
    max_characters: 5_000,
    speed: { min: 0.5, max: 2 },
    price: free,
  },
  {
    provider: "local",
    capability: "music",
    id: "local-music",
    name: "Local sample music",
    duration_s: { min: 5, max: 120 },
    max_prompt_characters: 2_000,
    price: free,
  },
  {
    provider: "local",
    capability: "video",
    id: "local-video",
    name: "Local sample film",
    durations_s: [5, 10, 15],
    aspect_ratios: ["9:16", "16:9", "1:1"],
    resolutions: [1080, 720],
    first_image: "optional",
    max_prompt_characters: 2_000,
    price: free,
  },
]
