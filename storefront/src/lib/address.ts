import type { CompanyMetadata } from "./company"
import { hasPostalCodes } from "./world-countries"

/** A delivery address as the Store API takes it. */
export interface Address {
  first_name: string
  last_name: string
  company?: string
  address_1: string
  address_2?: string
  postal_code: string
  city: string
  province?: string
  country_code: string
  phone?: string
  /** The company that buys, if one does. */
  metadata?: CompanyMetadata
}

/** The text fields of the checkout form, in the order in which they are asked. */
export const contactFields = ["email"] as const
export const addressFields = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "province",
  "country_code",
  "phone",
] as const
export type AddressField = (typeof addressFields)[number]
export const textFields = [...contactFields, ...addressFields] as const
export type TextField = (typeof textFields)[number]
export type TextValues = Record<TextField, string>

export type Problem = "required" | "too_long" | "characters" | "email" | "postal_code" | "phone" | "choice"

const optional = new Set<TextField>(["company", "address_2", "phone"])
const longest: Partial<Record<TextField, number>> = { postal_code: 12, phone: 30, email: 254, province: 100 }
const postalCodes: Record<string, RegExp> = { fr: /^\d{5}$/, us: /^\d{5}(-\d{4})?$/, de: /^\d{5}$/, be: /^\d{4}$/ }

/** Whether people of that country write a state or province in their addresses. */
export function asksProvince(country: string): boolean {
  return country === "us"
}

/**
 * What is wrong with each field; empty when the order can be placed.
 * @param countries where this region delivers, as lower-case ISO codes
 */
export function checkText(values: TextValues, countries: readonly string[]): Partial<Record<TextField, Problem>> {
  const problems: Partial<Record<TextField, Problem>> = {}
  for (const field of textFields) {
    const problem = checkField(field, values, countries)
    if (problem !== undefined) problems[field] = problem
  }
  return problems
}

function checkField(field: TextField, values: TextValues, countries: readonly string[]): Problem | undefined {
  const value = values[field]
  if (value === "") return isRequired(field, values.country_code) ? "required" : undefined
  if (hasControlCharacters(value)) return "characters"
  if (value.length > (longest[field] ?? 200)) return "too_long"
  if (field === "email" && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value)) return "email"
  if (field === "phone" && !/^\+?[\d\s().-]{5,}$/.test(value)) return "phone"
  if (field === "country_code" && !countries.includes(value)) return "choice"
  if (field === "postal_code" && !(postalCodes[values.country_code] ?? /^[a-z0-9][a-z0-9 -]+$/i).test(value)) {
    return "postal_code"
  }
  return undefined
}

/** Whether a field must be filled in; a state or a postal code only where people have one. */
export function isRequired(field: TextField, country = "us"): boolean {
  if (field === "province") return asksProvince(country)
  if (field === "postal_code") return hasPostalCodes(country)
  return !optional.has(field)
}

/** Whether a name is one of the text fields'. */
export function isTextField(name: string): name is TextField {
  return textFields.some((field) => field === name)
}

/** Control characters cannot be typed into a field; a database refuses some of them. */
export function hasControlCharacters(text: string): boolean {
  return /\p{Cc}/u.test(text)
}

/** The address for the Store API, without what was left empty. */
export function toAddress(values: TextValues): Address {
  const { first_name, last_name, address_1, postal_code, city, country_code } = values
  const given = (["company", "address_2", "province", "phone"] as const).flatMap((field) =>
    values[field] === "" ? [] : [[field, values[field]] as const]
  )
  return { first_name, last_name, address_1, postal_code, city, country_code, ...Object.fromEntries(given) }
}
