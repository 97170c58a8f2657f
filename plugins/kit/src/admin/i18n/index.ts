import { en } from "./en"
import { fr } from "./fr"

/** By language, then by the namespace of the kit. */
export default { en: { "webox-kit": en }, fr: { "webox-kit": fr } }
