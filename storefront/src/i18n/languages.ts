/** The languages of the shop; everything a person reads exists in each. */
export const languages = ["fr", "en"] as const
export type Language = (typeof languages)[number]

/** What Medusa calls each language (`?locale=`, `cart.locale`). */
export const medusaLocales: Record<Language, string> = { fr: "fr-FR", en: "en-US" }

/** Each language's name in itself, as people look for it. */
export const languageNames: Record<Language, string> = { fr: "Français", en: "English" }

/** Where a visitor of that language is taken when nothing else is known. */
export const defaultCountries: Record<Language, string> = { fr: "fr", en: "us" }

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}
