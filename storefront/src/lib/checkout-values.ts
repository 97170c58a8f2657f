import { addressFields, textFields, type AddressField } from "./address"
import { billingFields, billingOf, noBilling } from "./billing"
import { choiceFields, type CheckoutValues } from "./checkout-state"
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
}

const boxes = ["save_address", "is_billed_there"] as const

/** Longer than any field may be, short enough to be shown again. */
const longestKept = 500

/** What was entered in the checkout form; missing fields are empty. */
export function valuesOfForm(form: FormData): CheckoutValues {
  const values = { ...noValues }
  for (const name of [...textFields, ...choiceFields, ...billingFields, ...boxes])
    values[name] = field(form, name).slice(0, longestKept)
  return values
}

type KnownAddress = Partial<Record<AddressField, string | null>> | null

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
export function withAddress(
  values: CheckoutValues,
  address: Partial<Record<AddressField, string | null>>
): CheckoutValues {
  const changed = { ...values }
  for (const name of addressFields) changed[name] = address[name] ?? ""
  return changed
}
