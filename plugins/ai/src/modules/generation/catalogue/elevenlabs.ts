import type { CatalogueModel, SpeechModel } from "./model"
import { LITELLM, usd } from "./prices"

/** Ready-made voices of ElevenLabs; a shop's own are named in its configuration. */
const voices = [
  { id: "21m00Tcm4TlvDq8ikWAM", name: "Rachel" },
  { id: "pNInz6obpgDQGcFmaJgB", name: "Adam" },
]

const speech: Omit<SpeechModel, "id" | "name"> = {
  provider: "elevenlabs",
  capability: "speech",
  voices,
  languages: ["fr", "en", "de", "es", "it", "pt", "nl", "pl"],
  max_characters: 5_000,
  speed: { min: 0.7, max: 1.2 },
  credits_per_character: 1,
  // The table's price of a character, which is one credit; what a credit costs depends on the plan.
  price: { ...LITELLM, components: [usd("provider_credit", 0.00018)] },
}

export const elevenlabsModels: CatalogueModel[] = [
  { ...speech, id: "eleven_v3", name: "Eleven v3" },
  { ...speech, id: "eleven_multilingual_v2", name: "Eleven Multilingual v2", max_characters: 10_000 },
  { ...speech, id: "eleven_flash_v2_5", name: "Eleven Flash v2.5", max_characters: 40_000 },
  {
    provider: "elevenlabs",
    capability: "music",
    id: "music_v2_5",
    name: "Eleven Music v2.5",
    duration_s: { min: 10, max: 300 },
    max_prompt_characters: 4_100,
  },
  {
    provider: "elevenlabs",
    capability: "sound_effect",
    id: "eleven_text_to_sound_v2",
    name: "Eleven Sound Effects v2",
    duration_s: { min: 1, max: 22 },
    max_prompt_characters: 450,
  },
]
