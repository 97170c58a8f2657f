import { creditsEn } from "./credits/en"
import { creditsFr } from "./credits/fr"
import { modelsEn } from "./models/en"
import { modelsFr } from "./models/fr"
import { sharedEn } from "./shared/en"
import { sharedFr } from "./shared/fr"

/** By language, then by the namespace of the plugin. */
export default {
  en: { "webox-ai": { shared: sharedEn, credits: creditsEn, models: modelsEn } },
  fr: { "webox-ai": { shared: sharedFr, credits: creditsFr, models: modelsFr } },
}
