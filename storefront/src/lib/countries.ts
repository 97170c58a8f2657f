import type { Language } from "@/i18n/languages"
import { countryName } from "./display"
import { worldCountries } from "./world-countries"

/** The countries of regions, to choose from: in the alphabet of the reader's language. */
export function countryOptions(regions: { countries: { iso_2: string }[] }[], language: Language) {
  return options(
    regions.flatMap(({ countries }) => countries.map(({ iso_2 }) => iso_2)),
    language
  )
}

/** All countries of the world, likewise. */
export function worldCountryOptions(language: Language) {
  return options(worldCountries, language)
}

function options(countries: readonly string[], language: Language) {
  return countries
    .map((country) => ({ value: country, name: countryName(country, language) }))
    .sort((a, b) => a.name.localeCompare(b.name, language))
}
