import type { HostedModel } from "../../provider/hosted/hosted-model"

/** What some models take, as their pages at replicate.com/<model>/api told in November 2026. */
export const REPLICATE_MODELS: Record<string, HostedModel> = {
  "black-forest-labs/flux-schnell": {
    fields: { prompt: "prompt", aspect_ratio: "aspect_ratio", count: "num_outputs", seed: "seed" },
    fixed: { output_format: "png" },
  },
  "black-forest-labs/flux-2-pro": {
    fields: { prompt: "prompt", aspect_ratio: "aspect_ratio", seed: "seed", pictures: "input_images" },
    fixed: { output_format: "png" },
  },
  "stability-ai/stable-diffusion-3.5-large": {
    fields: { prompt: "prompt", aspect_ratio: "aspect_ratio", seed: "seed", picture: "image" },
    fixed: { output_format: "png" },
  },
  // It asks for words to sing; marks of structure alone are what it takes for a piece without.
  "minimax/music-1.5": { fields: { prompt: "prompt" }, fixed: { lyrics: "[intro]\n[bridge]\n[outro]" } },
  "kwaivgi/kling-v2.1-master": {
    fields: {
      prompt: "prompt",
      negative_prompt: "negative_prompt",
      picture: "start_image",
      aspect_ratio: "aspect_ratio",
      duration_s: "duration",
    },
  },
  "lightricks/ltx-2-fast": {
    fields: {
      prompt: "prompt",
      picture: "image",
      aspect_ratio: "aspect_ratio",
      resolution: "resolution",
      duration_s: "duration",
    },
  },
}
