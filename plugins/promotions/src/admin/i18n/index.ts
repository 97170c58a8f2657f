import { en } from "./en"
import { fr } from "./fr"

/** By language, then by the namespace of the plugin. */
export default { en: { "webox-promotions": en }, fr: { "webox-promotions": fr } }
