import type { Language } from "@/i18n/languages"
import type { AddressField } from "./address"
import { countryName } from "./display"

/** An address as it is written on a parcel: one text a line, without those that would be empty. */
export function addressLines(address: Partial<Record<AddressField, string | null>>, language: Language): string[] {
  const { first_name, last_name, company, address_1, address_2, postal_code, city, province, country_code } = address
  return [
    [first_name, last_name],
    [company],
    [address_1],
    [address_2],
    [postal_code, city, province],
    [country_code ? countryName(country_code, language) : null],
  ]
    .map((parts) => parts.filter(Boolean).join(" "))
    .filter((line) => line !== "")
}
