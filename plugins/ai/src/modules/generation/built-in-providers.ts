/** The providers that come with this plugin: each is a folder of `providers/`, and is configured by its environment variables. */
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
] as const
