import { addressFields, textFields, toAddress, type Address, type AddressField } from "./address"
import { billingFields, billingOf, noBilling } from "./billing"
import { choiceFields, type CheckoutValues } from "./checkout-state"
import { companyFields, companyMetadata, companyOf, noCompany } from "./company"
import { field } from "./form"

const noValues: CheckoutValues = {
  email: "",
  first_name: "",
  last_name: "",
  company: "",
  address_1: "",
  address_2: "",
  postal_code: "",
  city: "",
  province: "",
  country_code: "",
  phone: "",
  shipping_option_id: "",
  payment_provider_id: "",
  save_address: "",
  ...noBilling,
  ...noCompany,
}

const boxes = ["save_address", "is_billed_there", "is_company"] as const

/** Longer than any field may be, short enough to be shown again. */
const longestKept = 500

/** What was entered in the checkout form; missing fields are empty. */
export function valuesOfForm(form: FormData): CheckoutValues {
  const values = { ...noValues }
  for (const name of [...textFields, ...choiceFields, ...billingFields, ...companyFields, ...boxes])
    values[name] = field(form, name).slice(0, longestKept)
  // Whoever typed the company into the address before they ticked the box has named it.
  if (values.is_company === "on" && values.company_name === "") values.company_name = values.company
  return values
}

type AddressParts = Partial<Record<AddressField, string | null>> & { metadata?: Record<string, unknown> | null }
type KnownAddress = AddressParts | null

interface Known {
  email: string | null
  shipping_address: KnownAddress
  billing_address: KnownAddress
}

/** What the cart knows already, for the first look at the form. */
export function valuesOfCart(
  cart: Known,
  choices: Pick<CheckoutValues, "country_code" | "shipping_option_id" | "payment_provider_id">
): CheckoutValues {
  const { email, shipping_address, billing_address } = cart
  const billing = billingOf(billing_address, shipping_address, choices.country_code)
  return { ...withAddress({ ...noValues, ...billing, email: email ?? "" }, shipping_address ?? {}), ...choices }
}

/** The same values with another address. */
export function withAddress(values: CheckoutValues, address: AddressParts): CheckoutValues {
  const changed = { ...values, ...companyOf(address) }
  for (const name of addressFields) changed[name] = address[name] ?? ""
  return changed
}

/** The delivery address for the Store API: a company that buys is on the parcel, and in its metadata with its numbers. */
export function toDelivery(values: CheckoutValues): Address {
  const metadata = companyMetadata(values)
  if (metadata === undefined) return toAddress(values)
  return { ...toAddress({ ...values, company: values.company_name }), metadata }
}
