import { en } from "./en"
import { fr } from "./fr"

/** By language, then by the namespace of the plugin. */
export default { en: { "webox-invoices": en }, fr: { "webox-invoices": fr } }
