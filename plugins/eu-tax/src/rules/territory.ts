/** What the rule needs of an address: `country_code` ISO 3166-1 in any case (EL and XI are understood too). */
export interface PlaceOfSupply {
  country_code: string
  postal_code?: string | null
}

/**
 * Where VAT law sees an address. `country` is ISO 3166-1 in capitals, Greece GR, Monaco FR, Northern Ireland XI.
 * `eu_goods` and `eu_services`: whether EU VAT law holds there for each; both false is abroad.
 */
export interface Territory {
  country: string
  eu_goods: boolean
  eu_services: boolean
}

const memberStates = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ")
)

/**
 * Parts of Member States outside the VAT area, by postal code (Directive 2006/112/EC, article 6; for France, article 294
 * of the CGI: departments overseas are export territories for goods from the mainland).
 */
const outsideTheArea: Readonly<Record<string, RegExp>> = {
  FR: /^9[78]\d{3}$/, // departments and territories overseas; Monaco's 980 is read before
  ES: /^(35|38|51|52)\d{3}$/, // Canary Islands, Ceuta, Melilla
  IT: /^(23041|23030|22061|22060)$/, // Livigno, Campione d'Italia
  DE: /^(78266|27498)$/, // Büsingen, Heligoland
  GR: /^6308[67]$/, // Mount Athos
  FI: /^22\d{3}$/, // Åland Islands
}

/** Departments overseas that have a country code of their own: for VAT on services they are their country, with its own law. */
const overseas: Readonly<Record<string, ReadonlySet<string>>> = { FR: new Set(["GF", "GP", "MQ", "RE", "YT"]) }

const monaco = /^980\d{2}$/
const northernIreland = /^BT\d/

/**
 * Where VAT law sees an address. Without a postal code, an address is taken to be in the country's VAT area.
 * Northern Ireland counts as the Union for goods, and as abroad for services (Protocol on Ireland and Northern Ireland).
 */
export function territoryOf({ country_code, postal_code }: PlaceOfSupply): Territory {
  const code = country_code.trim().toUpperCase()
  const postal = (postal_code ?? "").replace(/[\s-]/g, "").toUpperCase()
  if (code === "XI" || (code === "GB" && northernIreland.test(postal))) {
    return { country: "XI", eu_goods: true, eu_services: false }
  }
  if (code === "MC" || (code === "FR" && monaco.test(postal))) {
    return { country: "FR", eu_goods: true, eu_services: true }
  }
  const country = code === "EL" ? "GR" : code
  const isOutside = !memberStates.has(country) || outsideTheArea[country]?.test(postal) === true
  return { country, eu_goods: !isOutside, eu_services: !isOutside }
}

/** Whether a place outside the Union's VAT area belongs to the country of another, as Réunion does to France. */
export function isOverseasOf(place: Territory, home: Territory): boolean {
  return place.country === home.country || overseas[home.country]?.has(place.country) === true
}
