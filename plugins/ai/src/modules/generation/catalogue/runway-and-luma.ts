import type { CatalogueModel, ImageModel, VideoModel } from "./model"
import { LITELLM, usd } from "./prices"

/** Runway is paid in its credits, of which one costs a cent. */
const runwayCredits = { ...LITELLM, components: [usd("provider_credit", 0.01)] }

const runwayVideo: Omit<VideoModel, "id" | "name"> = {
  provider: "runway",
  capability: "video",
  durations_s: [5, 10],
  aspect_ratios: ["16:9", "9:16", "1:1", "4:3", "3:4"],
  resolutions: [720],
  first_image: "optional",
  max_prompt_characters: 1_000,
}

const runwayImage: Omit<ImageModel, "id" | "name"> = {
  provider: "runway",
  capability: "image",
  sizes: ["1280x720", "720x1280", "720x720"],
  max_count: 1,
  max_prompt_characters: 1_000,
  has_negative_prompt: false,
  has_seed: true,
  reference: "optional",
}

export const runwayModels: CatalogueModel[] = [
  { ...runwayVideo, id: "gen4.5", name: "Runway Gen-4.5", aspect_ratios: ["16:9", "9:16"] },
  {
    ...runwayVideo,
    id: "gen4_turbo",
    name: "Runway Gen-4 Turbo",
    first_image: "required",
    credits_per_second: 5,
    price: runwayCredits,
  },
  { ...runwayImage, id: "gen4_image", name: "Runway Gen-4 Image", credits_per_image: 5, price: runwayCredits },
  {
    ...runwayImage,
    id: "gen4_image_turbo",
    name: "Runway Gen-4 Image Turbo",
    reference: "required",
    credits_per_image: 2,
    price: runwayCredits,
  },
]

const lumaVideo: Omit<VideoModel, "id" | "name"> = {
  provider: "luma",
  capability: "video",
  durations_s: [5, 9],
  aspect_ratios: ["16:9", "9:16", "1:1", "4:3", "3:4"],
  resolutions: [720, 1080],
  first_image: "none",
  max_prompt_characters: 4_000,
}

/** Luma publishes no prices that could be checked: the merchant sets them. */
export const lumaModels: CatalogueModel[] = [
  { ...lumaVideo, id: "ray-2", name: "Luma Ray 2" },
  { ...lumaVideo, id: "ray-flash-2", name: "Luma Ray Flash 2" },
  {
    provider: "luma",
    capability: "image",
    id: "photon-1",
    name: "Luma Photon",
    sizes: ["1024x1024", "1344x768", "768x1344"],
    max_count: 1,
    max_prompt_characters: 4_000,
    has_negative_prompt: false,
    has_seed: false,
    reference: "none",
  },
]
