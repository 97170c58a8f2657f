import type { Price } from "../pricing/price"
import type { CatalogueModel } from "./model"

/** It costs nobody anything; what the shop asks for it is the merchant's fee. */
const free: Price = {
  source: "made on the shop's own machine",
  checked_on: "2026-11-22",
  components: [{ unit: "generation", micros: 0 }],
}

/** What `providers/local/sounds` synthesises. */
const KNOWN_SOUNDS = {
  en: [
    ...["rain", "thunder", "wind", "waves", "fire", "birds", "crickets", "stream", "bell", "chime", "click", "knock"],
    ...["footsteps", "heartbeat", "whoosh", "explosion", "engine", "applause", "alarm", "laser"],
  ],
  fr: [
    ...["pluie", "tonnerre", "vent", "vagues", "feu", "oiseaux", "grillons", "ruisseau", "cloche", "carillon", "clic"],
    ...["porte", "pas", "cœur", "souffle", "explosion", "moteur", "applaudissements", "alarme", "laser"],
  ],
} as const

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
    capability: "image",
    id: "local-cover",
    name: "Local sample cover",
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
    // Each speaks both languages.
    voices: [
      { id: "claire", name: "Claire" },
      { id: "alice", name: "Alice" },
      { id: "victor", name: "Victor" },
      { id: "gustave", name: "Gustave" },
      { id: "murmure", name: "Murmure" },
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
    capability: "sound_effect",
    id: "local-sound",
    name: "Local sample sound",
    duration_s: { min: 1, max: 22 },
    max_prompt_characters: 500,
    known_words: KNOWN_SOUNDS,
    price: free,
  },
  {
    provider: "local",
    capability: "video",
    id: "local-video",
    name: "Local sample film",
    durations_s: [5, 10, 15],
    aspect_ratios: ["9:16", "16:9", "1:1", "4:3", "3:4"],
    resolutions: [1080, 720],
    first_image: "optional",
    max_prompt_characters: 2_000,
    price: free,
  },
]
