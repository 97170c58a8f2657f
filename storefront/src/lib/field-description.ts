import { isRequired, type TextField } from "./address"

/** What a form needs to know of a field; its words are in the shopper's language already. */
export interface FieldDescription {
  name: string
  label: string
  type: "text" | "email" | "tel" | "password" | "select" | "checkbox"
  /** What browsers fill it in from (WHATWG's autofill field names). */
  autoComplete?: string
  /** The word after the label of a field that may stay empty. */
  optional?: string
  /** Classes that hide that word while the field must be filled in. */
  optionalShown?: string
  hint?: string
  /** Classes for its place in a grid of six columns. */
  width?: string
  options?: { value: string; name: string }[]
}

const autoComplete: Record<TextField, string> = {
  email: "email",
  first_name: "given-name",
  last_name: "family-name",
  company: "organization",
  address_1: "address-line1",
  address_2: "address-line2",
  postal_code: "postal-code",
  city: "address-level2",
  province: "address-level1",
  country_code: "country",
  phone: "tel",
}

const widths: Partial<Record<TextField, string>> = {
  first_name: "sm:col-span-3",
  last_name: "sm:col-span-3",
  postal_code: "sm:col-span-2",
  city: "sm:col-span-4",
}

const types: Partial<Record<TextField, FieldDescription["type"]>> = {
  email: "email",
  phone: "tel",
  country_code: "select",
}

/** @param section where an address is one of several kinds */
export function describeField(
  name: TextField,
  words: { label: string; optional: string },
  { section, countries }: { section?: "shipping" | "billing"; countries?: FieldDescription["options"] } = {}
): FieldDescription {
  return {
    name,
    label: words.label,
    type: types[name] ?? "text",
    autoComplete: section === undefined || name === "email" ? autoComplete[name] : `${section} ${autoComplete[name]}`,
    ...(isRequired(name) ? {} : { optional: words.optional }),
    ...(widths[name] === undefined ? {} : { width: widths[name] }),
    ...(name === "country_code" ? { options: countries ?? [] } : {}),
  }
}
