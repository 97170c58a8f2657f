import "server-only"
import type { Metadata } from "next"
import { baseOf, canonicalBase, homePlaces, mainPlaces } from "./main-places"
import { listRegions, type Place } from "./place"

/**
 * The canonical address of a page, and the same page in every language and region (one country stands for each).
 * @param path what follows language and country, for example `/cart`
 */
export async function alternates(place: Place, path: string): Promise<NonNullable<Metadata["alternates"]>> {
  const regions = await listRegions()
  const pairs = mainPlaces(regions).map((main) => [main.hreflang, baseOf(main) + path] as const)
  const [home] = homePlaces(regions)
  return {
    canonical: canonicalBase(place, regions) + path,
    languages: { ...Object.fromEntries(pairs), ...(home && { "x-default": baseOf(home) + path }) },
  }
}
