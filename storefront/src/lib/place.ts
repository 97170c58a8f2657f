import "server-only"
import { notFound } from "next/navigation"
import { setRequestLocale } from "next-intl/server"
import { cache } from "react"
import { defaultCountries, isLanguage, medusaLocales, type Language } from "@/i18n/languages"
import { askBackend } from "./backend"

export interface Region {
  id: string
  name: string
  currency_code: string
  countries: { iso_2: string }[]
}

/** A language and a country: what the first two segments of every address say, with what follows from them. */
export interface Place {
  language: Language
  /** ISO 3166-1 alpha-2, lower case. */
  country: string
  /** The prefix of every address, for example `/fr/fr`. */
  base: string
  /** The locale to ask Medusa in. */
  medusaLocale: string
  region: Region
}

export interface PlaceParams {
  locale: string
  country: string
}

const fiveMinutes = 300

/** All regions with their countries, in one answer reused for five minutes. */
export const listRegions = cache(async (): Promise<Region[]> => {
  const { regions } = await askBackend<{ regions: Region[] }>("/store/regions", {
    query: { fields: "id,name,currency_code,countries.iso_2", limit: 100 },
    cacheSeconds: fiveMinutes,
    tags: ["regions"],
  })
  return regions
})

/** The place that an address names, or undefined when we do not sell there. */
export async function findPlace(params: PlaceParams): Promise<Place | undefined> {
  if (!isLanguage(params.locale)) return undefined
  const region = (await listRegions()).find(({ countries }) => countries.some(({ iso_2 }) => iso_2 === params.country))
  if (region === undefined) return undefined
  const base = `/${params.locale}/${params.country}`
  return { language: params.locale, country: params.country, base, medusaLocale: medusaLocales[params.locale], region }
}

/** The place of a page; an address that names none is a 404. Also tells next-intl the language. */
export async function requirePlace(params: Promise<PlaceParams>): Promise<Place> {
  const place = await findPlace(await params)
  if (place === undefined) notFound()
  setRequestLocale(place.language)
  return place
}

/** The place for the frame of a page (header, footer), which a 404 needs too: an unknown country gets the language's usual one. */
export async function placeOrDefault(params: Promise<PlaceParams>): Promise<Place> {
  const { locale, country } = await params
  const language = isLanguage(locale) ? locale : "en"
  setRequestLocale(language)
  const place =
    (await findPlace({ locale: language, country })) ??
    (await findPlace({ locale: language, country: defaultCountries[language] }))
  if (place !== undefined) return place
  const first = (await listRegions()).flatMap(({ countries }) => countries)[0]
  const fallback = first && (await findPlace({ locale: language, country: first.iso_2 }))
  if (fallback === undefined) throw new Error("The shop has no region with a country: add one in the admin.")
  return fallback
}
