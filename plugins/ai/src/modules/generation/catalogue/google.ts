import type { CatalogueModel, ImageModel, VideoModel } from "./model"
import { LITELLM, secondPrice, tokenPrice, usd } from "./prices"

const chat = { provider: "google", capability: "chat", context_tokens: 200_000, max_output_tokens: 32_000 } as const

const image: Omit<ImageModel, "id" | "name"> = {
  provider: "google",
  capability: "image",
  sizes: ["1024x1024", "768x1344", "1344x768"],
  max_count: 1,
  max_prompt_characters: 8_000,
  has_negative_prompt: false,
  has_seed: false,
  reference: "optional",
}

const veo: Omit<VideoModel, "id" | "name"> = {
  provider: "google",
  capability: "video",
  durations_s: [8, 6, 4],
  aspect_ratios: ["16:9", "9:16"],
  resolutions: [720, 1080],
  first_image: "optional",
  max_prompt_characters: 4_000,
}

const music = {
  provider: "google",
  capability: "music",
  duration_s: { min: 30, max: 30 },
  max_prompt_characters: 4_000,
} as const

export const googleModels: CatalogueModel[] = [
  { ...chat, id: "gemini-3.8-flash", name: "Gemini 3.8 Flash" },
  {
    ...chat,
    id: "gemini-3.5-flash",
    name: "Gemini 3.5 Flash",
    price: tokenPrice({ input: 1.5, cached: 0.15, output: 9 }),
  },
  {
    ...chat,
    id: "gemini-3.1-pro-preview",
    name: "Gemini 3.1 Pro",
    price: tokenPrice({ input: 2, cached: 0.2, output: 12 }),
  },
  { ...image, id: "gemini-nano-banana-2.1", name: "Nano Banana 2.1" },
  {
    ...image,
    id: "gemini-3.1-flash-image",
    name: "Gemini 3.1 Flash Image",
    price: { ...LITELLM, components: [usd("input_token", 0.25), usd("image", 0.045)] },
  },
  {
    ...image,
    id: "gemini-3-pro-image",
    name: "Gemini 3 Pro Image",
    price: { ...LITELLM, components: [usd("input_token", 2), usd("image", 0.134)] },
  },
  { ...veo, id: "veo-3.1-generate-preview", name: "Veo 3.1", price: secondPrice(0.4) },
  { ...veo, id: "veo-3.1-fast-generate-preview", name: "Veo 3.1 Fast", price: secondPrice(0.15) },
  {
    ...veo,
    id: "veo-3.1-lite-generate-preview",
    name: "Veo 3.1 Lite",
    price: {
      ...LITELLM,
      components: [usd("second", 0.05, { resolution: 720 }), usd("second", 0.08, { resolution: 1080 })],
    },
  },
  { ...music, id: "lyria-3.5", name: "Lyria 3.5" },
  {
    ...music,
    id: "lyria-3-clip-preview",
    name: "Lyria 3 Clip",
    price: { ...LITELLM, components: [usd("generation", 0.04)] },
  },
]
