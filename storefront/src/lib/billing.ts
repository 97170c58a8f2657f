import {
  addressFields,
  checkText,
  toAddress,
  type Address,
  type AddressField,
  type Problem,
  type TextValues,
} from "./address"

/** The fields of a billing address, in the order in which they are asked. */
export const billingFields = addressFields.map((name) => `billing_${name}` as const)
export type BillingField = `billing_${AddressField}`

export type BillingValues = Record<BillingField, string> & {
  /** `on` when the bill goes to where the parcel goes. */
  is_billed_there: string
}

/** Before anything is known: the bill goes to where the parcel goes. */
export const noBilling: BillingValues = {
  is_billed_there: "on",
  billing_first_name: "",
  billing_last_name: "",
  billing_company: "",
  billing_address_1: "",
  billing_address_2: "",
  billing_postal_code: "",
  billing_city: "",
  billing_province: "",
  billing_country_code: "",
  billing_phone: "",
}

type KnownAddress = Partial<Record<AddressField, string | null>> | null

/**
 * What is known of the bill. Only an address with a street that is not the delivery address counts as one of its own.
 * @param country what the billing country begins with
 */
export function billingOf(billing: KnownAddress, shipping: KnownAddress, country: string): BillingValues {
  const values = { ...noBilling, billing_country_code: country }
  const isOwn =
    Boolean(billing?.address_1) && addressFields.some((name) => (billing?.[name] || "") !== (shipping?.[name] || ""))
  if (!isOwn) return values
  for (const name of addressFields) values[`billing_${name}`] = billing?.[name] ?? ""
  return { ...values, is_billed_there: "" }
}

/**
 * What is wrong with the billing address; nothing when the delivery address is meant.
 * @param countries to which a bill may go, as lower-case ISO codes
 */
export function checkBilling(
  values: BillingValues,
  countries: readonly string[]
): Partial<Record<BillingField, Problem>> {
  if (values.is_billed_there === "on") return {}
  const found = checkText(textOf(values), countries)
  const problems: Partial<Record<BillingField, Problem>> = {}
  for (const name of addressFields) {
    const problem = found[name]
    if (problem !== undefined) problems[`billing_${name}`] = problem
  }
  return problems
}

/** The billing address for the Store API, or undefined when it is the delivery address. */
export function toBillingAddress(values: BillingValues): Address | undefined {
  return values.is_billed_there === "on" ? undefined : toAddress(textOf(values))
}

/** The billing address under the names of any address. */
function textOf(values: BillingValues): TextValues {
  return {
    email: "",
    first_name: values.billing_first_name,
    last_name: values.billing_last_name,
    company: values.billing_company,
    address_1: values.billing_address_1,
    address_2: values.billing_address_2,
    postal_code: values.billing_postal_code,
    city: values.billing_city,
    province: values.billing_province,
    country_code: values.billing_country_code,
    phone: values.billing_phone,
  }
}
