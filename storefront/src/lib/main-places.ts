import { defaultCountries, languages, type Language } from "../i18n/languages"
import type { Place, Region } from "./place"

/** The place that stands for all countries of a region in one language: there a page differs in nothing that counts. */
export interface MainPlace {
  language: Language
  country: string
  regionId: string
  /** What search engines are told it is for: `fr`, or `fr-LU` for a region that is not the language's home. */
  hreflang: string
}

/**
 * One place for each language and region, the languages' homes first: what search engines are shown. All countries would be the
 * same pages thirty times over.
 */
export function mainPlaces(regions: Region[]): MainPlace[] {
  return languages.flatMap((language) => {
    const places = regions.flatMap((region) => {
      const country = mainCountry(region, language)
      return country === undefined ? [] : [{ language, country, regionId: region.id }]
    })
    const home = places.find(({ country }) => country === defaultCountries[language]) ?? places[0]
    return places
      .map((place) => ({
        ...place,
        hreflang: place === home ? language : `${language}-${place.country.toUpperCase()}`,
      }))
      .sort((a, b) => Number(b.hreflang === language) - Number(a.hreflang === language))
  })
}

/** The language's usual country if it is in the region, else one where people speak it, else the first by its code. */
function mainCountry(region: Region, language: Language): string | undefined {
  const countries = region.countries.map(({ iso_2 }) => iso_2).sort()
  return (
    countries.find((country) => country === defaultCountries[language]) ??
    countries.find((country) => new Intl.Locale(`und-${country}`).maximize().language === language) ??
    countries[0]
  )
}

/** Each language's home, the one for visitors who speak none of them first. */
export function homePlaces(regions: Region[]): MainPlace[] {
  const homes = mainPlaces(regions).filter(({ language, hreflang }) => hreflang === language)
  return homes.sort((a, b) => Number(b.language === "en") - Number(a.language === "en"))
}

/** The prefix of a place's addresses, `/fr/fr`. */
export function baseOf({ language, country }: Pick<MainPlace, "language" | "country">): string {
  return `/${language}/${country}`
}

/** The prefix that search engines know a page by: that of the place that stands for this one. */
export function canonicalBase(place: Place, regions: Region[]): string {
  const main = mainPlaces(regions).find(
    ({ language, regionId }) => language === place.language && regionId === place.region.id
  )
  return main === undefined ? place.base : baseOf(main)
}
