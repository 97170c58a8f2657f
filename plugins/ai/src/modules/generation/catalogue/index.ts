import { anthropicModels } from "./anthropic"
import { elevenlabsModels } from "./elevenlabs"
import { googleModels } from "./google"
import { falModels, replicateModels } from "./hosts"
import { localModels } from "./local"
import { groqModels, mistralModels } from "./mistral-and-groq"
import type { CatalogueModel } from "./model"
import { openaiModels } from "./openai"
import { lumaModels, runwayModels } from "./runway-and-luma"
import { stabilityModels } from "./stability"

/** All models that are known. Retired ones are not in it. */
export const CATALOGUE: readonly CatalogueModel[] = [
  ...localModels,
  ...openaiModels,
  ...anthropicModels,
  ...googleModels,
  ...mistralModels,
  ...groqModels,
  ...stabilityModels,
  ...elevenlabsModels,
  ...runwayModels,
  ...lumaModels,
  ...replicateModels,
  ...falModels,
]

export { modelKey, type CatalogueModel } from "./model"
