import type { HostedModel } from "../../provider/hosted/hosted-model"

const pika = {
  prompt: "prompt",
  negative_prompt: "negative_prompt",
  resolution: "resolution",
  duration_text: "duration",
  seed: "seed",
}

const flux = { prompt: "prompt", size: "image_size", count: "num_images", seed: "seed" }

/** What some models take, as the types of `@fal-ai/client` 1.10.1 tell. */
export const FAL_MODELS: Record<string, HostedModel> = {
  "fal-ai/flux/schnell": { fields: flux, fixed: { output_format: "png" } },
  "fal-ai/flux-2": { fields: flux, fixed: { output_format: "png" } },
  "fal-ai/flux-pro/v1.1": { fields: flux, fixed: { output_format: "png" } },
  "fal-ai/ideogram/v3": { fields: { ...flux, negative_prompt: "negative_prompt" } },
  "fal-ai/flux-2-pro": {
    fields: { prompt: "prompt", size: "image_size", seed: "seed" },
    fixed: { output_format: "png" },
  },
  "fal-ai/pika/v2.2/text-to-video": { fields: { ...pika, aspect_ratio: "aspect_ratio" } },
  "fal-ai/pika/v2.2/image-to-video": { fields: { ...pika, picture: "image_url" } },
  "fal-ai/stable-audio-25/text-to-audio": { fields: { prompt: "prompt", duration_s: "seconds_total" } },
  // It asks for words to sing; marks of structure alone are what it takes for a piece without.
  "fal-ai/minimax-music/v2": { fields: { prompt: "prompt" }, fixed: { lyrics_prompt: "[Intro]\n[Inst]\n[Outro]" } },
}
