import type { CatalogueModel, ImageModel } from "./model"
import { LITELLM, tokenPrice, usd } from "./prices"

const chat = { provider: "openai", capability: "chat", context_tokens: 200_000, max_output_tokens: 32_000 } as const

/** Tokens of a picture as OpenAI publishes them for its gpt-image models, by size and quality. */
const TOKENS_PER_IMAGE = {
  "1024x1024": { low: 272, medium: 1_056, high: 4_160 },
  "1024x1536": { low: 408, medium: 1_584, high: 6_240 },
  "1536x1024": { low: 400, medium: 1_568, high: 6_208 },
}

const image: Omit<ImageModel, "id" | "name"> = {
  provider: "openai",
  capability: "image",
  sizes: ["1024x1024", "1024x1536", "1536x1024"],
  qualities: ["medium", "low", "high"],
  max_count: 4,
  max_prompt_characters: 32_000,
  has_negative_prompt: false,
  has_seed: false,
  reference: "optional",
  // A reference of 1024 × 1536 at high fidelity; smaller ones count fewer.
  reference_tokens: 6_240,
  tokens_per_image: TOKENS_PER_IMAGE,
}

/** Long inputs cost more than the table's price from 272,000 tokens on: no conversation here gets that far. */
export const openaiModels: CatalogueModel[] = [
  { ...chat, id: "gpt-6.1-sol", name: "GPT-6.1 Sol" },
  { ...chat, id: "gpt-6.1-terra", name: "GPT-6.1 Terra" },
  { ...chat, id: "gpt-5.5", name: "GPT-5.5", price: tokenPrice({ input: 5, cached: 0.5, output: 30 }) },
  { ...image, id: "gpt-image-2.5-flare", name: "GPT Image 2.5 Flare" },
  { ...image, id: "gpt-image-2.5-sunburst", name: "GPT Image 2.5 Sunburst" },
  {
    ...image,
    id: "gpt-image-2",
    name: "GPT Image 2",
    price: {
      ...LITELLM,
      components: [
        usd("input_token", 5),
        usd("cached_input_token", 1.25),
        usd("image_input_token", 8),
        usd("image_output_token", 30),
      ],
    },
  },
  {
    provider: "openai",
    capability: "speech",
    id: "gpt-4o-mini-tts",
    name: "GPT-4o mini TTS",
    voices: ["alloy", "ash", "ballad", "coral", "echo", "fable", "nova", "onyx", "sage", "shimmer", "verse"].map(
      (id) => ({ id, name: id.charAt(0).toUpperCase() + id.slice(1) })
    ),
    languages: ["fr", "en", "de", "es", "it", "pt", "nl"],
    max_characters: 4_096,
    // Slow speech has some eight characters a second.
    seconds_per_character: 0.125,
    ends_on: "2027-01-06",
    price: { ...LITELLM, components: [usd("input_token", 2.5), usd("second", 0.00025)] },
  },
]
