import type { Language } from "@/i18n/languages"
import { countryName } from "./display"

/** The countries of regions, to choose from: in the alphabet of the reader's language. */
export function countryOptions(regions: { countries: { iso_2: string }[] }[], language: Language) {
  return regions
    .flatMap(({ countries }) => countries)
    .map(({ iso_2 }) => ({ value: iso_2, name: countryName(iso_2, language) }))
    .sort((a, b) => a.name.localeCompare(b.name, language))
}
