import { checkVAT, countries as knownCountries, unitedKingdom } from "jsvat-next"

/** Prefixes of the VAT numbers of the Member States, and of Northern Ireland. Greece's is EL, never GR. */
const unionPrefixes = new Set(
  "AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI".split(" ")
)

/** The countries of ISO 3166-1 in which only a number of the Union, or one with its country's letters, makes sense. */
const unionCountries = new Set([...unionPrefixes, "GR", "MC"])

/** Whether a text is the SIREN of a French company: 9 digits with the check digit of Luhn's formula. Spaces are left out. */
export function isSiren(text: string): boolean {
  const siren = text.replace(/\s/g, "")
  if (!/^\d{9}$/.test(siren) || siren === "000000000") return false
  const sum = [...siren].reduce((total, character, index) => {
    const digit = Number(character) * (index % 2 === 1 ? 2 : 1)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return sum % 10 === 0
}

/**
 * Whether a text can be the VAT number of a company that buys in a country: of the Union by form and check digit, whatever
 * the country; of elsewhere anything that looks like a number, with its country's letters where it is used in the Union.
 * Spaces, dots, dashes and the case do not count. That it is right does not say that it was issued.
 *
 * @param countryCode ISO 3166-1, of either case, of the address that it comes with
 */
export function isVatNumber(text: string, countryCode: string): boolean {
  const value = text.replace(/[\s.-]/g, "").toUpperCase()
  const prefix = value.slice(0, 2)
  if (prefix === "XI") return checkVAT(`GB${value.slice(2)}`, [unitedKingdom]).isValid
  if (unionPrefixes.has(prefix)) return checkVAT(value, knownCountries).isValid
  if (unionCountries.has(countryCode.toUpperCase()))
    return prefix !== "GR" && /^(?=.*\d)[A-Z]{2}[A-Z\d]{4,18}$/.test(value)
  return /^(?=.*\d)[A-Z\d]{4,20}$/.test(value)
}
