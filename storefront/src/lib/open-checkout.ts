import "server-only"
import { BackendError } from "./backend"
import { companyMetadata, companyOf } from "./company"
import { readCart, readCartIn, type Cart } from "./cart"
import { listPaymentProviders, listShippingOptions, prepareCheckout, priceOf, type ShippingOption } from "./checkout"
import { noDelivery, type CheckoutState } from "./checkout-state"
import { valuesOfCart } from "./checkout-values"
import { findCustomer, type Customer, type SavedAddress } from "./customer"
import { readDraft } from "./draft"
import { withDraft } from "./draft-text"
import type { Place } from "./place"
import { retryMerge } from "./retry-merge"
import { waivedShippingRate } from "./waived-tax"

export interface OpenCheckout {
  cart: Cart
  /** Ways of shipping, without a tax that the buyer does not owe; undefined when nothing of the cart is sent. */
  options: { id: string; name: string; price: number | undefined }[] | undefined
  providers: string[]
  initial: CheckoutState
  customer: Customer | undefined
  /** Those of the customer's addresses to which this region delivers. */
  addresses: SavedAddress[]
  /** Whether the form shows again what was typed before the session ended. */
  isDraft: boolean
}

/**
 * All that the checkout page shows. A cart seen there for the first time gets the first way of shipping, so that its totals
 * are whole. Somebody signed in finds their e-mail and their address in the form. Undefined when there is nothing to order.
 * @param merge the page's query of that name, see `retryMerge`
 * @throws SessionEndedError
 */
export async function openCheckout(place: Place, merge: unknown): Promise<OpenCheckout | undefined> {
  const found = await readCartIn(place)
  if (found === undefined || found.items.length === 0) return undefined
  // Before anything is written to the cart: that would make it the customer's as it is, beside the one they have.
  await retryMerge(place, "/checkout", found, merge)
  const [options, providers, customer] = await Promise.all([
    isSent(found) ? listShippingOptions(found.id) : undefined,
    listPaymentProviders(found.region_id),
    findCustomer(),
  ])
  const cart = await withShipping(found, options ?? [], place)
  const country = countryOf(cart, place)
  const waived = waivedShippingRate(cart.shipping_methods)
  const addresses = (customer?.addresses ?? []).filter(({ country_code }) => isInRegion(country_code, place))
  const draft = customer && (await readDraft("/checkout", customer.id))
  const choices = {
    country_code: country,
    shipping_option_id: options ? (cart.shipping_methods[0]?.shipping_option_id ?? options[0]?.id ?? "") : noDelivery,
    payment_provider_id: providers[0] ?? "",
  }
  const values = valuesOfCart(withOwnAddress(cart, country, customer, addresses), choices)
  return {
    cart,
    options: options?.map((option) => ({ id: option.id, name: option.name, price: priceOf(option, waived) })),
    providers,
    initial: {
      values:
        draft === undefined
          ? values
          : { ...withDraft(values, draft), ...choices, ...chosenIn(draft, providers, place) },
      problems: {},
      attempt: crypto.randomUUID(),
      answers: 0,
      filled: 0,
    },
    customer,
    addresses,
    isDraft: draft !== undefined,
  }
}

function isSent({ items }: Cart): boolean {
  return items.some(({ requires_shipping }) => requires_shipping)
}

async function withShipping(cart: Cart, options: ShippingOption[], place: Place): Promise<Cart> {
  const chosen = cart.shipping_methods[0]?.shipping_option_id
  const [first] = options
  if (first === undefined || options.some(({ id }) => id === chosen) || cart.region_id !== place.region.id) return cart
  try {
    const metadata = companyMetadata(companyOf(cart.shipping_address))
    await prepareCheckout(cart.id, {
      shipping_address: { country_code: countryOf(cart, place), ...(metadata === undefined ? {} : { metadata }) },
      shipping_option_id: first.id,
      locale: place.medusaLocale,
    })
  } catch (error) {
    // The form still works: what is wrong is told when the order is placed.
    if (!(error instanceof BackendError)) throw error
  }
  return (await readCart(place)) ?? cart
}

/**
 * What is known of the shopper: what the cart has already, else what the account has. Only an address of the cart's country
 * is filled in unasked: the totals beside the form are those of that country.
 */
function withOwnAddress(cart: Cart, country: string, customer: Customer | undefined, addresses: SavedAddress[]) {
  const own = addresses.find(({ country_code }) => country_code === country)
  const isFilledIn = Boolean(cart.shipping_address?.address_1)
  // The totals are those of the company that the cart names already.
  const metadata = companyMetadata(companyOf(cart.shipping_address))
  const ownAddress =
    metadata === undefined ? own : own && { ...own, company: metadata.company, metadata: { ...metadata } }
  return {
    email: cart.email ?? customer?.email ?? null,
    shipping_address: isFilledIn || ownAddress === undefined ? cart.shipping_address : ownAddress,
    billing_address: cart.billing_address,
  }
}

/** What a draft chose, as far as it is still offered; its way of shipping is the cart's. */
function chosenIn(draft: Record<string, string>, providers: string[], place: Place) {
  const { country_code = "", payment_provider_id = "" } = draft
  return {
    ...(isInRegion(country_code, place) ? { country_code } : {}),
    ...(providers.includes(payment_provider_id) ? { payment_provider_id } : {}),
  }
}

function countryOf(cart: Cart, place: Place): string {
  const country = cart.shipping_address?.country_code
  return country && isInRegion(country, place) ? country : place.country
}

function isInRegion(country: string | null, place: Place): boolean {
  return place.region.countries.some(({ iso_2 }) => iso_2 === country)
}
