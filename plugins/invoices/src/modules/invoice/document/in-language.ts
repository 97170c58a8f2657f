import type { Language } from "./snapshot"
import type { Bilingual } from "./tax-case"

/** A text as a document of this language says it; of a bilingual one both, French first, unless they are the same. */
export function inLanguage(text: Bilingual, language: Language, separator = " / "): string {
  if (language !== "fr_en") return text[language]
  return text.fr === text.en ? text.fr : `${text.fr}${separator}${text.en}`
}
