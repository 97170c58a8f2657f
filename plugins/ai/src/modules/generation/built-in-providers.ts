/**
 * The providers that come with this plugin: each is a folder of `providers/`, and is configured by its environment variables; the
 * local one needs none.
 */
export const BUILT_IN_PROVIDERS = [
  "openai",
  "anthropic",
  "google",
  "mistral",
  "groq",
  "stability",
  "elevenlabs",
  "runway",
  "replicate",
  "luma",
  "fal",
  "local",
] as const
