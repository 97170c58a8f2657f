/** How the providers that come with the plugin write their names; the local one's is a word of the language. */
const NAMES: Record<string, string> = {
  openai: "OpenAI",
  anthropic: "Anthropic",
  google: "Google",
  mistral: "Mistral",
  groq: "Groq",
  stability: "Stability AI",
  elevenlabs: "ElevenLabs",
  runway: "Runway",
  replicate: "Replicate",
  luma: "Luma",
  fal: "fal",
}

/** @param local what the local provider is called */
export function providerName(id: string, local: string): string {
  return id === "local" ? local : (NAMES[id] ?? id)
}

export const CAPABILITIES = ["chat", "image", "speech", "music", "sound_effect", "video"] as const

export type Capability = (typeof CAPABILITIES)[number]

/** What a generation makes: everything but conversation. */
export const KINDS = ["image", "speech", "music", "sound_effect", "video"] as const

export type Kind = (typeof KINDS)[number]
