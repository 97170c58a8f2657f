/** A language in which products are searched: each has an index of its own. */
export interface SearchLanguage {
  /** As the Store API takes it. */
  locale: string
  /** The index of Medusa's Search Module. */
  index: string
  /** The text search configuration of Postgres, which knows the language's stems and stop words. */
  configuration: string
  /** The identifier of the search provider: Medusa's has one language each. */
  provider: string
}

const english: SearchLanguage = {
  locale: "en-US",
  index: "products_en",
  configuration: "english",
  provider: "webox-search-english",
}

const french: SearchLanguage = {
  locale: "fr-FR",
  index: "products_fr",
  configuration: "french",
  provider: "webox-search-french",
}

export const languages = { english, french }

/** All of them; the first is what a request without a locale gets. */
export const allLanguages: readonly SearchLanguage[] = [english, french]
