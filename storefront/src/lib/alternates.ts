import "server-only"
import type { Metadata } from "next"
import { languages } from "@/i18n/languages"
import { listRegions, type Place } from "./place"

/**
 * The canonical address of a page and the same page in every language, for each country we sell to.
 * @param path what follows language and country, for example `/cart`
 */
export async function alternates(place: Place, path: string): Promise<NonNullable<Metadata["alternates"]>> {
  const countries = (await listRegions()).flatMap((region) => region.countries.map(({ iso_2 }) => iso_2))
  const pairs = languages.flatMap((language) =>
    countries.map((country) => [`${language}-${country.toUpperCase()}`, `/${language}/${country}${path}`] as const)
  )
  return {
    canonical: `${place.base}${path}`,
    languages: { ...Object.fromEntries(pairs), "x-default": `/en/us${path}` },
  }
}
