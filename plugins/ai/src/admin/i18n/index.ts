import { creditsEn } from "./credits/en"
import { creditsFr } from "./credits/fr"

/** By language, then by the namespace of the plugin. */
export default { en: { "webox-ai": { credits: creditsEn } }, fr: { "webox-ai": { credits: creditsFr } } }
