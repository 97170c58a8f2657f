import { canonicalBase, homePlaces, mainPlaces } from "./main-places"
import type { Place, Region } from "./place"

const region = (id: string, ...countries: string[]): Region => ({
  id,
  name: id,
  currency_code: "eur",
  countries: countries.map((iso_2) => ({ iso_2 })),
})
const europe = region("europe", "at", "be", "ie", "lu")
const france = region("france", "fr")
const states = region("states", "us")

describe("the places that search engines are shown", () => {
  it("are one for each language and region, the language's home first", () => {
    expect(
      mainPlaces([europe, france, states]).map(({ hreflang, language, country }) => [hreflang, language, country])
    ).toEqual([
      ["fr", "fr", "fr"],
      ["fr-LU", "fr", "lu"],
      ["fr-US", "fr", "us"],
      ["en", "en", "us"],
      ["en-IE", "en", "ie"],
      ["en-FR", "en", "fr"],
    ])
  })

  it("have a home for each language wherever the shop sells", () => {
    expect(homePlaces([europe]).map(({ hreflang, country }) => [hreflang, country])).toEqual([
      ["en", "ie"],
      ["fr", "lu"],
    ])
  })

  it("leave out a region without countries", () => {
    expect(mainPlaces([region("empty")])).toEqual([])
  })

  it("stand for every other country of their region", () => {
    const place = (language: "fr" | "en", country: string, of: Region): Place => ({
      language,
      country,
      base: `/${language}/${country}`,
      medusaLocale: "",
      region: of,
    })
    const regions = [europe, france, states]
    expect(canonicalBase(place("fr", "be", europe), regions)).toBe("/fr/lu")
    expect(canonicalBase(place("fr", "fr", france), regions)).toBe("/fr/fr")
    expect(canonicalBase(place("en", "us", states), regions)).toBe("/en/us")
  })
})
