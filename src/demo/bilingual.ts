/** A text of the demo shop: the source, which Medusa's columns hold (`en-US`), and its translation (`fr-FR`). */
export interface Bilingual {
  en: string
  fr: string
}

/** The locale of the source texts. */
export const SOURCE_LOCALE = "en-US"
/** The locale that the Translation module holds. */
export const TRANSLATED_LOCALE = "fr-FR"
