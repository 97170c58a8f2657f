import type { CatalogueModel, ImageModel, VideoModel } from "./model"
import { imagePrice, usd } from "./prices"

const image: Omit<ImageModel, "id" | "name" | "provider"> = {
  capability: "image",
  sizes: ["1024x1024", "768x1344", "1344x768"],
  max_count: 1,
  max_prompt_characters: 4_000,
  has_negative_prompt: false,
  has_seed: true,
  reference: "none",
}

const sound = { capability: "music", max_prompt_characters: 2_000 } as const

/** Replicate is paid by the second of computing or by the piece, model by model: the merchant sets the prices. */
export const replicateModels: CatalogueModel[] = [
  { ...image, provider: "replicate", id: "black-forest-labs/flux-2-pro", name: "FLUX.2 Pro" },
  { ...image, provider: "replicate", id: "black-forest-labs/flux-schnell", name: "FLUX Schnell" },
  {
    ...image,
    provider: "replicate",
    id: "stability-ai/stable-diffusion-3.5-large",
    name: "Stable Diffusion 3.5 Large",
  },
  {
    ...sound,
    provider: "replicate",
    id: "minimax/music-1.5",
    name: "MiniMax Music 1.5",
    duration_s: { min: 10, max: 240 },
  },
  {
    provider: "replicate",
    capability: "video",
    id: "kwaivgi/kling-v2.1-master",
    name: "Kling 2.1 Master",
    durations_s: [5, 10],
    aspect_ratios: ["16:9", "9:16", "1:1"],
    resolutions: [1080],
    first_image: "optional",
    max_prompt_characters: 2_000,
  },
]

/** Pika's own price, by fal: 0.20 dollars for 5 s at 720p, 0.45 at 1080p. */
const pika: Omit<VideoModel, "id" | "name"> = {
  provider: "fal",
  capability: "video",
  durations_s: [5],
  aspect_ratios: ["16:9", "9:16", "1:1"],
  resolutions: [720, 1080],
  first_image: "none",
  max_prompt_characters: 2_000,
  price: {
    source: "fal.ai, Pika 2.2",
    checked_on: "2026-11-01",
    components: [usd("second", 0.04, { resolution: 720 }), usd("second", 0.09, { resolution: 1080 })],
  },
}

export const falModels: CatalogueModel[] = [
  { ...image, provider: "fal", id: "fal-ai/flux/schnell", name: "FLUX Schnell", price: imagePrice(0.003) },
  { ...image, provider: "fal", id: "fal-ai/flux-pro/v1.1", name: "FLUX 1.1 Pro", price: imagePrice(0.04) },
  { ...image, provider: "fal", id: "fal-ai/ideogram/v3", name: "Ideogram 3", price: imagePrice(0.06) },
  { ...pika, id: "fal-ai/pika/v2.2/text-to-video", name: "Pika 2.2" },
  { ...pika, id: "fal-ai/pika/v2.2/image-to-video", name: "Pika 2.2, from a picture", first_image: "required" },
  {
    ...sound,
    provider: "fal",
    id: "fal-ai/minimax-music/v2",
    name: "MiniMax Music 2",
    duration_s: { min: 10, max: 240 },
  },
  {
    ...sound,
    provider: "fal",
    id: "fal-ai/stable-audio-25/text-to-audio",
    name: "Stable Audio 2.5",
    duration_s: { min: 1, max: 190 },
  },
]
