import { checkoutErrors } from "../errors"
import { checkCompany } from "./check-company"
import type { AddressFields, CheckoutAddress, CheckoutCart, CheckoutCustomer } from "./checkout-cart"

/** What a shopper tells at the checkout. Everything may be left out while the form is being filled in. */
export interface ShopperInput {
  email?: string
  shipping_address?: AddressFields
  /** The shipping address when left out. */
  billing_address?: AddressFields
  shipping_option_id?: string
  /** BCP 47, such as fr-FR. */
  locale?: string
}

/**
 * The stamp that ties an order to its cart even if the process dies before their link is written: Medusa copies a
 * cart's metadata to its order. The reconciler of unfinished orders looks for it.
 */
export const cartStamp = "webox_cart_id"

/**
 * The cart with what the shopper told, before anything is computed.
 * @throws WEBOX_CHECKOUT_COUNTRY_NOT_IN_REGION when the region does not have the address's country
 * @throws WEBOX_CHECKOUT_SIREN_INVALID, WEBOX_CHECKOUT_VAT_NUMBER_INVALID when a company's number is wrong
 */
export function withShopperInput(
  cart: CheckoutCart,
  input: ShopperInput,
  shopper: { customer: CheckoutCustomer | null; email: string | null }
): CheckoutCart {
  checkCompany(input.shipping_address)
  checkCompany(input.billing_address)
  const shipping = input.shipping_address ? inRegion(cart, input.shipping_address) : cart.shipping_address
  const billing = input.billing_address ?? input.shipping_address ?? cart.billing_address
  return {
    ...cart,
    email: shopper.email,
    customer: shopper.customer,
    customer_id: shopper.customer?.id ?? null,
    locale: input.locale ?? cart.locale,
    shipping_address: shipping,
    billing_address: billing,
    metadata: { ...cart.metadata, [cartStamp]: cart.id },
  }
}

function inRegion(cart: CheckoutCart, address: AddressFields): CheckoutAddress {
  const countries = cart.region.countries.map((country) => country.iso_2)
  const code = address.country_code?.toLowerCase() ?? ""
  if (!countries.includes(code)) {
    throw checkoutErrors.WEBOX_CHECKOUT_COUNTRY_NOT_IN_REGION({ country_code: code, countries })
  }
  return { ...address, country_code: code }
}
